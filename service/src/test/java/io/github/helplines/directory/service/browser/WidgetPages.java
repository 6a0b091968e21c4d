package io.github.helplines.directory.service.browser;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A directory and a partner's site that shows its widget, one of each for a class and empty for each test. */
final class WidgetPages implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    static final String CARD = "/widget/v1/services/river-line?lang=en";
    static final String FOR_ME = "/widget/v1/services/river-line/for-me?lang=en";
    /** What partners paste inside the element. */
    static final String INSIDE = """
            <p>In immediate danger, call <a href="tel:999">999</a>.</p>
            <p><a href="%s/embed/services/river-line">How to reach River Line</a></p>""";

    final FakeDirectory directory = new FakeDirectory();
    final PartnerSite partner = new PartnerSite();

    @Override
    public void beforeAll(ExtensionContext context) {
        Chromium.get();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        directory.reset();
        partner.clear();
        directory.json(CARD, Cards.open());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        directory.close();
        partner.close();
    }

    String policy() {
        return PartnerSite.policy(directory.origin());
    }

    /** An element with what partners paste inside it. */
    String element(String attributes) {
        return "<helpline-contacts %s>%s</helpline-contacts>"
                .formatted(attributes, INSIDE.formatted(directory.origin()));
    }

    /** A page with one widget of River Line. */
    String page() {
        return page("");
    }

    /** The same with more attributes. */
    String page(String attributes) {
        return pageOf(element("service=\"river-line\" exit-url=\"" + OpenPage.AWAY + "\" " + attributes));
    }

    /** A page with this markup, in English, under the strict policy. */
    String pageOf(String inside) {
        return partner.page("/help", policy(), PartnerSite.around("en", directory.tag(), inside));
    }

    /** How often the directory was asked for that. */
    long asked(String path) {
        return directory.requests().stream()
                .filter(request -> request.path().equals(path))
                .count();
    }
}

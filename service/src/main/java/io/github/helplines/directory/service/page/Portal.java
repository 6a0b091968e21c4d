package io.github.helplines.directory.service.page;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.service.page.PageSettings.Operator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts what a page of the portal says between what all of them share: the way out, the floor, and the way around. */
public final class Portal {
    private final Templates templates;
    private final PageSettings settings;

    public Portal(Templates templates, PageSettings settings) {
        this.templates = requireNonNull(templates, "templates");
        this.settings = requireNonNull(settings, "settings");
    }

    /**
     * A link to another page.
     *
     * @param mark the language of the name, where that is not the page's; empty where it is
     */
    public record Way(String href, String name, String mark) {}

    /** The page in another language. */
    public record Other(String href, String tag, String name) {}

    /**
     * A page in UTF-8.
     *
     * @param template its name, without its ending
     * @param path where the page is, to find it in another language; empty for a page that has only one
     * @param floor what to do in danger, on every page
     * @param content what the template takes besides; a title too
     */
    public byte[] page(
            String template, Wording wording, String path, Emergency floor, Map<String, ? extends Object> content) {
        Map<String, Object> model = new HashMap<>();
        boolean english = wording.language() == PageLanguage.ENGLISH;
        model.put("lang", wording.language().tag());
        model.put("query", query(wording.language()));
        model.put("p", wording.under("portal."));
        model.put("l", wording.under("label."));
        model.put("s", wording.under("page."));
        model.put("exitUrl", settings.exitUrl().toString());
        Operator operator = settings.operator();
        model.put("operator", operator != null);
        if (operator != null) {
            model.put("operatorName", operator.name());
            model.put(
                    "contact",
                    operator.contact() == null ? "" : operator.contact().toString());
        }
        model.put("floor", FloorView.of(new FloorWords(wording).of(floor), wording.text("label.emergency_more")));
        model.put("other", path.isEmpty() ? List.of() : others(wording.language(), path));
        if (!english) {
            model.put("inEnglish", wording.text("label.in_english"));
        }
        model.putAll(content);
        return templates.render(template, model);
    }

    /** What keeps the reader in a language from page to page. */
    public static String query(PageLanguage language) {
        return language == PageLanguage.ENGLISH ? "" : "?lang=" + language.tag();
    }

    private static List<Other> others(PageLanguage language, String path) {
        return Arrays.stream(PageLanguage.values())
                .filter(other -> other != language)
                .map(other -> new Other(path + query(other), other.tag(), other.ownName()))
                .toList();
    }
}

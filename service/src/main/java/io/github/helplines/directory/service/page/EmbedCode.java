package io.github.helplines.directory.service.page;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.service.page.card.FloorLine;
import io.github.helplines.directory.service.page.card.Link;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What somebody copies into a page of their own.
 *
 * @param address where the service is reached from outside
 * @param record {@code service} or {@code topic}
 * @param slug of that record
 * @param name what people call it
 * @param asking whether the widget offers to ask whether a service is for somebody
 * @param exitUrl where the widget's way out leads
 */
public record EmbedCode(
        String address,
        String record,
        String slug,
        String name,
        Wording wording,
        boolean discreet,
        boolean asking,
        String exitUrl) {
    private static final Pattern SPECIAL = Pattern.compile("[&<>\"']");

    public EmbedCode {
        requireNonNull(address, "address");
        requireNonNull(record, "record");
        requireNonNull(slug, "slug");
        requireNonNull(name, "name");
        requireNonNull(wording, "wording");
        requireNonNull(exitUrl, "exitUrl");
    }

    /** The path of the page for a frame, with its query. */
    public String framed() {
        String query = Portal.query(wording.language());
        return "/embed/" + record + "s/" + slug
                + (discreet ? query + (query.isEmpty() ? "?" : "&") + "discreet=true" : query);
    }

    /**
     * The widget. Inside it stand the line for danger and a way to the numbers, and no number that could be recalled.
     *
     * @param script the path that names the content of the script
     * @param integrity the hash that browsers check it by
     * @param today when the code is made
     */
    public String widget(String script, String integrity, Emergency floor, LocalDate today) {
        return """
                <script type="module" src="%s"
                  integrity="%s"
                  crossorigin="anonymous" referrerpolicy="no-referrer"></script>
                <helpline-contacts %s="%s" lang="%s"%s%s exit-url="%s">
                  <!-- %s -->
                  <p>%s</p>
                  <p><a href="%s" rel="noreferrer">%s</a></p>
                </helpline-contacts>""".formatted(
                        escaped(address + script),
                        escaped(integrity),
                        record,
                        slug,
                        wording.language().tag(),
                        discreet ? " discreet" : "",
                        asking ? " eligibility" : "",
                        escaped(exitUrl),
                        today,
                        firstLine(floor),
                        escaped(address + framed()),
                        escaped(shown()));
    }

    /** The page in a frame. */
    public String frame() {
        return """
                <iframe src="%s" title="%s"
                  referrerpolicy="no-referrer" loading="lazy" width="100%%" height="640"></iframe>""".formatted(escaped(address + framed()), escaped(shown()));
    }

    /** Where a partner's server fetches the fragment from. */
    public String fragment() {
        return "curl -s " + shellQuoted(address + framed().replace("/" + slug, "/" + slug + "/fragment"));
    }

    /** What the code shows, in the language it shows it in. */
    private String shown() {
        return discreet ? wording.text("label.discreet_title") : wording.text("label.contact") + ": " + name;
    }

    private String firstLine(Emergency floor) {
        FloorLine line = new FloorWords(wording).of(floor).get(0);
        String text = escaped(line.text());
        for (Link link : line.links()) {
            text = text.replace(
                    escaped(link.text()), "<a href=\"" + escaped(link.href()) + "\">" + escaped(link.text()) + "</a>");
        }
        return text;
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(text)
                .replaceAll(found -> "&#" + (int) found.group().charAt(0) + ";");
    }

    private static String shellQuoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}

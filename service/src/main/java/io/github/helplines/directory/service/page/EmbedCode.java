package io.github.helplines.directory.service.page;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.service.page.card.FloorLine;
import io.github.helplines.directory.service.page.card.Link;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody copies into a page of their own.
 *
 * @param address where the service is reached from outside
 * @param record {@code service} or {@code topic}
 * @param slug of that record
 * @param name what people call it
 * @param asking whether the widget offers to ask whether a service is for somebody
 * @param theme the widget's colours
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
        Theme theme,
        String exitUrl) {
    private static final Pattern SPECIAL = Pattern.compile("[&<>\"']");

    public EmbedCode {
        requireNonNull(address, "address");
        requireNonNull(record, "record");
        requireNonNull(slug, "slug");
        requireNonNull(name, "name");
        requireNonNull(wording, "wording");
        requireNonNull(theme, "theme");
        requireNonNull(exitUrl, "exitUrl");
    }

    /** The colours that the widget has. */
    public enum Theme {
        LIGHT,
        DARK,
        /** As the reader's device is set. */
        AUTO;

        /** As the widget's attribute has it. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one of that name; otherwise what the widget is without one. */
        public static Theme of(@Nullable String wire) {
            return Arrays.stream(values())
                    .filter(theme -> theme.wire().equals(wire))
                    .findFirst()
                    .orElse(LIGHT);
        }
    }

    /**
     * An address that the widget takes for its way out: whole, over https, and away from the directory.
     *
     * @param typed by whoever makes the code
     * @param address where the service is reached from outside
     * @return empty where the widget would not take it, or it leads to the directory's own host
     */
    public static Optional<String> exit(String typed, String address) {
        return PlainWords.link(typed.strip())
                .map(URI::create)
                .filter(way -> leadsAway(way, URI.create(address)))
                .map(URI::toString);
    }

    private static boolean leadsAway(URI way, URI here) {
        return "https".equals(way.getScheme())
                && way.getHost() != null
                && way.getUserInfo() == null
                && !way.getHost().equalsIgnoreCase(here.getHost());
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
                <helpline-contacts%s>
                  <!-- %s -->
                  <p>%s</p>
                  <p><a href="%s" rel="noreferrer">%s</a></p>
                </helpline-contacts>""".formatted(
                        escaped(address + script),
                        escaped(integrity),
                        attributes(),
                        today,
                        firstLine(floor),
                        escaped(address + framed()),
                        escaped(shown()));
    }

    private String attributes() {
        return " %s=\"%s\" lang=\"%s\"%s%s%s exit-url=\"%s\""
                .formatted(
                        record,
                        slug,
                        wording.language().tag(),
                        discreet ? " discreet" : "",
                        asking ? " eligibility" : "",
                        theme == Theme.LIGHT ? "" : " theme=\"" + theme.wire() + "\"",
                        escaped(exitUrl));
    }

    /**
     * A page of the service's own that shows the widget, and until it has a card, or where no script runs, the page for a
     * frame.
     *
     * @param script the path that names the content of the script
     * @param integrity the hash that browsers check it by
     */
    public String preview(String script, String integrity) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="referrer" content="no-referrer">
                <title>%s</title>
                <link rel="stylesheet" href="/assets/page.css">
                <script type="module" src="%s" integrity="%s" crossorigin="anonymous"></script>
                </head>
                <body class="preview">
                <main>
                <helpline-contacts%s><iframe src="%s" title="%s" referrerpolicy="no-referrer"></iframe></helpline-contacts>
                </main>
                </body>
                </html>
                """.formatted(
                        wording.language().tag(),
                        escaped(shown()),
                        escaped(script),
                        escaped(integrity),
                        attributes(),
                        escaped(framed()),
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

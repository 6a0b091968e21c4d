package io.github.helplines.directory.service.page;

import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.opening.LondonTime;
import io.github.helplines.directory.service.page.card.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What cards and pages say in one language. Immutable and safe for threads. */
public final class Wording {
    private static final Map<PageLanguage, Wording> ALL = all();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final PageLanguage language;
    private final Messages messages;

    private Wording(PageLanguage language) {
        this.language = language;
        this.messages = Messages.load("wording_" + language.tag() + ".properties");
    }

    private static Map<PageLanguage, Wording> all() {
        Map<PageLanguage, Wording> all = new EnumMap<>(PageLanguage.class);
        for (PageLanguage language : PageLanguage.values()) {
            all.put(language, new Wording(language));
        }
        return all;
    }

    public static Wording in(PageLanguage language) {
        return Optional.ofNullable(ALL.get(language)).orElseThrow();
    }

    public PageLanguage language() {
        return language;
    }

    Messages messages() {
        return messages;
    }

    /**
     * A text of our own.
     *
     * @throws IllegalStateException for a key that there is not
     */
    public String text(String key, Object... values) {
        return messages.find(key, values).orElseThrow(() -> new IllegalStateException("no words for " + key));
    }

    /** As {@link #text}, by a key that ends in the name of a value. */
    String text(String prefix, WireName name, Object... values) {
        return text(prefix + name.wire(), values);
    }

    /** Every text whose key begins so and into which nothing is put, by the rest of its key. */
    public Map<String, String> under(String prefix) {
        return messages.under(prefix);
    }

    /** Our own text, for a page in this language. */
    Words own(String key, Object... values) {
        return new Words(text(key, values), null);
    }

    /** A text of the records, which are in English; marked where the page is not. */
    public Words recorded(String text) {
        return new Words(PlainWords.of(text), language == PageLanguage.ENGLISH ? null : PageLanguage.ENGLISH.tag());
    }

    /** {@code 16:00}: the same in both languages. */
    String time(LocalTime time) {
        return TIME.format(time);
    }

    /** {@code 30 November}, with its year where that is not the present one. */
    String date(LocalDate date, LocalDate today) {
        String day = date.getDayOfMonth() + " " + text("month." + date.getMonthValue());
        return date.getYear() == today.getYear() ? day : day + " " + date.getYear();
    }

    /** {@code 22 November 2026}. */
    public String fullDate(LocalDate date) {
        return date.getDayOfMonth() + " " + text("month." + date.getMonthValue()) + " " + date.getYear();
    }

    /** {@code Monday 30 November}. */
    String weekday(LocalDate date, LocalDate today) {
        return text("day." + date.getDayOfWeek().getValue()) + " " + date(date, today);
    }

    /** {@code 26 November 2026, 05:20}, in London. */
    public String moment(Instant instant) {
        var london = LondonTime.at(instant);
        return fullDate(london.toLocalDate()) + ", " + time(london.toLocalTime());
    }

    /** Names of languages, as this language has them. */
    String languages(List<String> tags) {
        Locale locale = Locale.forLanguageTag(language.tag());
        return tags.stream()
                .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(locale))
                .collect(Collectors.joining(", "));
    }
}

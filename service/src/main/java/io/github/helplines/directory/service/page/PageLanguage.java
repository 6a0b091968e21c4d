package io.github.helplines.directory.service.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language that pages are written in. */
public enum PageLanguage {
    ENGLISH("en", "English"),
    WELSH("cy", "Cymraeg");

    private final String tag;
    private final String ownName;

    PageLanguage(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** What those who speak it call it. */
    public String ownName() {
        return ownName;
    }

    /** The language that a tag asks for; English for every other one, and for none. */
    public static PageLanguage of(@Nullable String asked) {
        String lower = asked == null ? "" : asked.toLowerCase(Locale.ROOT);
        return lower.equals(WELSH.tag) || lower.startsWith(WELSH.tag + "-") ? WELSH : ENGLISH;
    }
}

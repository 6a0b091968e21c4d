package io.github.helplines.directory.service.page;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.page.card.Words;

/** What a type of problem means, in the language of the page; in English, and marked so, where nobody translated it. */
public final class ProblemWords {
    private static final Messages WELSH = Messages.load("problems_cy.properties");

    private final Wording wording;

    public ProblemWords(Wording wording) {
        this.wording = requireNonNull(wording, "wording");
    }

    /** @param code of the type */
    public Words title(String code, String english) {
        return words(code + ".title", english);
    }

    /** @param code of the type */
    public Words cause(String code, String english) {
        return words(code + ".cause", english);
    }

    /** @param code of the type */
    public Words remedy(String code, String english) {
        return words(code + ".remedy", english);
    }

    /** @param when no or later, as problems have it */
    public Words retry(String when, String english) {
        return words("retry." + when, english);
    }

    private Words words(String key, String english) {
        return wording.language() == PageLanguage.WELSH
                ? WELSH.find(key).map(found -> new Words(found, null)).orElseGet(() -> wording.recorded(english))
                : new Words(english, null);
    }
}

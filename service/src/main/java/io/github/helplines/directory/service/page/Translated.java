package io.github.helplines.directory.service.page;

import java.util.Optional;

/** Welsh for texts whose English is made elsewhere: by the records, and by the rules in core. */
final class Translated {
    static final Messages WELSH = Messages.load("translated_cy.properties");

    private Translated() {}

    /** Empty where there is no translation, and in English, which needs none. */
    static Optional<String> find(PageLanguage language, String key, Object... values) {
        return language == PageLanguage.WELSH ? WELSH.find(key, values) : Optional.empty();
    }
}

package io.github.helplines.directory.core.area;

import java.util.Arrays;
import java.util.Optional;

/** The four countries of the United Kingdom, with their names and GSS codes (ONS). */
public enum Country {
    ENGLAND("England", "E92000001"),
    NORTHERN_IRELAND("Northern Ireland", "N92000002"),
    SCOTLAND("Scotland", "S92000003"),
    WALES("Wales", "W92000004");

    private final String title;
    private final String code;

    Country(String title, String code) {
        this.title = title;
        this.code = code;
    }

    /** The name in English. */
    public String title() {
        return title;
    }

    public AreaCode code() {
        return AreaCode.of(code);
    }

    public static Optional<Country> named(String title) {
        return Arrays.stream(values())
                .filter(country -> country.title.equals(title))
                .findAny();
    }

    public static Optional<Country> coded(AreaCode code) {
        return Arrays.stream(values())
                .filter(country -> country.code.equals(code.value()))
                .findAny();
    }
}

package io.github.helplines.directory.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static final Pattern CODE = Pattern.compile("(?s)<(pre|code)[ >].*?</\\1>");
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\{?[^}]*}}}?");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");

    /** What is left of a template once code, places for texts, and tags are taken out. */
    private static String words(String template) {
        String places = PLACE.matcher(CODE.matcher(template).replaceAll("")).replaceAll("");
        return TAG.matcher(places).replaceAll("");
    }

    /** A text in a template would be in one language on the pages of every other. */
    @Test
    void onlyTemplatesOfOneLanguageHoldWordsOfTheirOwn() throws IOException, URISyntaxException {
        Path folder =
                Path.of(Templates.class.getResource("top.mustache").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> templates = files.filter(file -> file.toString().endsWith(".mustache"))
                    .filter(file -> !file.toString().matches(".*_(en|cy)\\.mustache"))
                    .toList();
            assertThat(templates).hasSizeGreaterThan(12);
            for (Path template : templates) {
                assertThat(words(Files.readString(template)).replaceAll("[\\s.:]", ""))
                        .as(template.getFileName().toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void whatIsLookedForIsFound() {
        assertThat(words("<p{{#lang}} lang=\"{{lang}}\"{{/lang}}>{{text}} and more</p>"))
                .isEqualTo(" and more");
    }
}

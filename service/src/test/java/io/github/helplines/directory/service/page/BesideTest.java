package io.github.helplines.directory.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.service.bundle.YamlBundle;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the shipped records: one adult line is shown with two services for the young, another with one. */
class BesideTest {
    private static final Directory DIRECTORY =
            Directory.of(1, YamlBundle.shipped().records());
    private static final Beside BESIDE = new Beside(DIRECTORY);

    private static List<Service> services(String slugs) {
        return Stream.of(slugs.split(" "))
                .map(slug -> DIRECTORY.service(Slug.of(slug)).orElseThrow())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "samaritans, samaritans",
        "stopncii samaritans take-it-down, stopncii take-it-down samaritans",
        "take-it-down samaritans stopncii, take-it-down stopncii samaritans",
        "childline samaritans report-remove revenge-porn-helpline, childline report-remove revenge-porn-helpline samaritans",
        "revenge-porn-helpline, revenge-porn-helpline childline report-remove",
        "samaritans revenge-porn-helpline stopncii, samaritans revenge-porn-helpline childline report-remove stopncii take-it-down",
        "childline samaritans, childline samaritans",
        "samaritans samaritans, samaritans"
    })
    void counterpartsStandNextToEachOtherAndNoneIsMissing(String given, String expected) {
        assertThat(BESIDE.complete(services(given))).containsExactlyElementsOf(services(expected));
    }
}

package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.service.bundle.YamlBundle;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A line for adults never stands on a page without its counterpart for those under 18, and nobody reads that they should
 * keep a picture: a person of 17 who comes to any page, or a parent, of whom nothing is known.
 */
@ExtendWith(DropwizardExtensionsSupport.class)
class PairsTest {
    private static final List<DirectoryRecord> SHIPPED = YamlBundle.shipped().records();
    private static final HttpServer SERVER =
            new HttpServer(SampleDirectory.snapshot(SHIPPED, 1), SampleDirectory.history(SHIPPED));

    /** From the facts: the line for adults, and whoever does the same for the young. */
    private static final Map<String, List<String>> PAIRS = Map.of(
            "Revenge Porn Helpline", List.of("Childline", "Report Remove"),
            "StopNCII", List.of("Take It Down"));

    static Stream<String> everyPage() {
        Stream<String> ofRecords = SHIPPED.stream().flatMap(record -> {
            String path = (record instanceof Topic ? "/topics/" : "/services/") + record.slug();
            return record instanceof Topic || record instanceof Service
                    ? Stream.of(path, "/embed" + path, "/embed" + path + "/fragment", "/widget/v1" + path)
                    : Stream.of();
        });
        return Stream.concat(
                        Stream.of(
                                "/", "/search", "/report", "/website", "/nope", "/services/nobody", "/embed/topics/no"),
                        ofRecords)
                .flatMap(path -> Stream.of("en", "cy").map(lang -> path + "?lang=" + lang));
    }

    private static String nameOf(String slug) {
        return SHIPPED.stream()
                .filter(Service.class::isInstance)
                .map(Service.class::cast)
                .filter(service -> service.slug().value().equals(slug))
                .map(Service::name)
                .findFirst()
                .orElseThrow();
    }

    private static void assertPaired(String page) {
        assertThat(page).doesNotContainIgnoringCase("screenshot").doesNotContainIgnoringCase("sgrinlun");
        PAIRS.forEach((adult, young) -> {
            if (page.contains(adult)) {
                assertThat(page).contains(young);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void noPageShowsTheOneWithoutTheOther(String path) {
        assertPaired(SERVER.anyway().accept("text/html,*/*;q=0.8").get(path).asString());
    }

    @Test
    void pagesThatShowThemAreAmongThem() {
        String topic = SERVER.anyway().get("/embed/topics/intimate-image-abuse").asString();

        assertThat(topic).contains(PAIRS.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"revenge porn", "revenge porn helpline", "stopncii", "sextortion", "nudes", "swgfl", "zzzz"})
    void norDoesASearch(String words) {
        assertPaired(SERVER.anyway()
                .contentType("application/x-www-form-urlencoded")
                .formParam("q", words)
                .post("/search")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"asking_as\":\"self\"}",
                "{\"asking_as\":\"self\",\"age\":17}",
                "{\"asking_as\":\"self\",\"age_band\":\"under_18\"}",
                "{\"asking_as\":\"parent_or_carer\",\"age\":17}",
                "{\"asking_as\":\"parent_or_carer\"}",
                "{\"asking_as\":\"friend_or_relative\"}",
                "{\"declined\":[\"age\"]}"
            })
    void norDoesAReplyToAnswersBesideTheCardThatItIsShownOn(String answers) {
        for (String slug :
                List.of("revenge-porn-helpline", "stopncii", "derbyshire-victim-services", "report-remove")) {
            for (String lang : List.of("en", "cy")) {
                String reply = SERVER.anyway()
                        .contentType("application/json")
                        .body(answers)
                        .post("/widget/v1/services/" + slug + "/for-me?lang=" + lang)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
                // It is read on the card of the service that was asked about, which stays.
                assertPaired(nameOf(slug) + reply);
            }
        }
    }
}

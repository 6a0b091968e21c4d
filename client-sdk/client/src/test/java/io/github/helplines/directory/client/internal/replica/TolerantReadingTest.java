package io.github.helplines.directory.client.internal.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.client.internal.wire.JsonText;
import io.github.helplines.directory.client.model.Assessment;
import io.github.helplines.directory.client.model.Rule;
import io.github.helplines.directory.client.model.ServiceEligibility;
import io.github.helplines.directory.core.codec.TolerantReading;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as a later version might write them. */
class TolerantReadingTest {
    private static final String ADULTS = "\\{\"kind\":\"age_between\",\"min\":18,\"whose\":\"person\"\\}";
    private static final Slug HELPLINE = Slug.of("revenge-porn-helpline");
    private static final List<String> LINES = Published.at(1).lines();

    private int leftOut;

    /** What is read when the first match in the lines of one record is replaced. */
    private Directory read(String slug, String found, String replacement) {
        TolerantReading reading = new TolerantReading();
        int replaced = 0;
        for (String line : LINES) {
            String other = line.contains("\"slug\":\"" + slug + "\"")
                    ? line.replaceFirst(found, Matcher.quoteReplacement(replacement))
                    : line;
            replaced += other.equals(line) ? 0 : 1;
            reading.add(JsonText.parse(other.getBytes(StandardCharsets.UTF_8)).orElseThrow());
        }
        assertThat(replaced).as("lines that were changed").isEqualTo(1);
        leftOut = reading.leftOut();
        return reading.directory(1);
    }

    private static Service helpline(Directory directory) {
        return directory.service(HELPLINE).orElseThrow();
    }

    private static Service helpline() {
        return helpline(Published.at(1).directory());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"^\\{", "\"channels\":\\[\\{", "\"rule_evidence\":\\{", "\"hand_offs\":\\[\\{", "\"cost\":\\{"})
    void membersThatAreNotKnownArePassedOver(String place) {
        String opening = place.replace("^", "").replace("\\", "");

        Directory directory = read(HELPLINE.value(), place, opening + "\"later\":{\"a\":[1]},");

        assertThat(directory.records()).isEqualTo(Published.at(1).directory().records());
        assertThat(leftOut).isZero();
    }

    @Test
    void recordOfAKindThatIsNotKnownIsLeftOutAndCounted() {
        Directory directory = read(HELPLINE.value(), "\"kind\":\"service\"", "\"kind\":\"campaign\"");

        assertThat(directory.service(HELPLINE)).isEmpty();
        assertThat(directory.records()).hasSize(LINES.size() - 1);
        assertThat(leftOut).isEqualTo(1);
    }

    @Test
    void channelOfAKindThatIsNotKnownIsLeftOut() {
        Directory directory = read(HELPLINE.value(), "\"kind\":\"voice\"", "\"kind\":\"hologram\"");

        assertThat(helpline(directory).channels())
                .hasSize(helpline().channels().size() - 1)
                .isSubsetOf(helpline().channels());
        assertThat(helpline(directory).rule()).isEqualTo(helpline().rule());
    }

    @Test
    void hoursThatCannotBeReadAreUnknown() {
        Directory directory = read(HELPLINE.value(), "\"weekly\":\\[", "\"seasons\":[1],\"weekly\":[");

        assertThat(helpline(directory).channels()).hasSameSizeAs(helpline().channels());
        assertThat(helpline(directory).channels().stream()
                        .filter(channel -> channel.traits().hours() == null)
                        .count())
                .isEqualTo(1
                        + helpline().channels().stream()
                                .filter(channel -> channel.traits().hours() == null)
                                .count());
    }

    @Test
    void evidenceOfAMethodThatIsNotKnownConfirmsNothing() {
        Directory directory = read(
                HELPLINE.value(),
                "\"rule_evidence\":\\{\"method\":\"[a-z_]*\"",
                "\"rule_evidence\":{\"checked_on\":\"2026-11-20\",\"method\":\"asked_by_satellite\"");

        assertThat(helpline(directory).ruleEvidence().stateOn(java.time.LocalDate.of(2026, 11, 26)))
                .isEqualTo(Evidence.State.UNVERIFIED);
    }

    @Test
    void areasThatCannotBeReadAreNoLimit() {
        Directory directory = read("derbyshire-victim-services", "\"coverage\":\\[", "\"coverage\":[\"late\",");

        assertThat(directory
                        .service(Slug.of("derbyshire-victim-services"))
                        .orElseThrow()
                        .coverage())
                .isEmpty();
    }

    @Test
    void stepOfGuidanceWhoseRuleCannotBeReadIsNotGiven() {
        int steps =
                Published.at(1).directory().all(Topic.class).get(0).guidance().size();

        Directory directory = read(
                Published.at(1).directory().all(Topic.class).get(0).slug().value(),
                "\"rule\":\\{\"kind\":\"",
                "\"rule\":{\"unless\":[],\"kind\":\"");

        assertThat(directory.all(Topic.class).get(0).guidance()).hasSize(steps - 1);
    }

    @Test
    void recallOfAKindThatIsNotKnownStays() {
        String channel = "00000000-0000-4000-8000-000000000001";

        Directory directory = read(
                HELPLINE.value(),
                "\"recalled\":\\[|\"rule\":",
                "\"recalled\":[{\"channel\":\"" + channel
                        + "\",\"kind\":\"hologram\",\"sequence\":1,\"value_sha256\":\"" + "0".repeat(64)
                        + "\"}],\"rule\":");

        assertThat(directory.recalls()).containsKey(new RecordId(channel));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"born_in\",\"min\":18}",
                "{\"kind\":\"age_between\",\"min\":18,\"whose\":\"person\",\"unless\":{\"kind\":\"everyone\"}}",
                "{\"kind\":\"any_of\",\"rules\":[{\"kind\":\"everyone\"},{\"kind\":\"later\"}]}",
                "{\"kind\":\"not\",\"rule\":{\"kind\":\"later\"}}",
                "{\"kind\":\"age_between\",\"min\":\"eighteen\",\"whose\":\"person\"}",
                "\"everyone\"",
            })
    void ruleThatCannotBeReadLetsNobodyInAndTurnsNobodyAway(String rule) {
        Copy copy = Copy.of(read(HELPLINE.value(), ADULTS, rule), Map.of());

        assertMayHelp(copy);
        Rule shown = copy.services().find(HELPLINE.value()).model().rule();
        assertThat(shown).isInstanceOf(Rule.Unknown.class);
    }

    @Test
    void serviceThatCannotBeReachedHereIsNotSaidToHelp() {
        Service service = Published.at(1).directory().all(Service.class).stream()
                .filter(each -> each.channels().size() == 1)
                .findFirst()
                .orElseThrow();

        Directory directory = read(
                service.slug().value(),
                "\"kind\":\"" + service.channels().get(0).kind().wire() + "\"",
                "\"kind\":\"hologram\"");

        assertThat(directory.service(service.slug()).orElseThrow().rule()).isEqualTo(TolerantReading.UNREADABLE_RULE);
    }

    private static void assertMayHelp(Copy copy) {
        Service service = copy.services().find(HELPLINE.value()).record();
        for (Circumstances each : List.of(
                Circumstances.none(),
                Circumstances.builder().age(34).build(),
                Circumstances.builder().age(12).build(),
                Circumstances.builder()
                        .areas(List.of(io.github.helplines.directory.core.area.AreaCode.of("Z00000000")))
                        .build(),
                Circumstances.builder()
                        .postcode(io.github.helplines.directory.core.area.Postcode.of("DE1 2QY"))
                        .build())) {
            ServiceEligibility answer =
                    copy.answers().eligibility(copy.helpDesk().assess(service, each, Published.NOW));
            assertThat(answer.assessment().outcome()).isEqualTo(Assessment.Outcome.NEED_MORE);
            assertThat(answer.assessment().criteria()).isEmpty();
            assertThat(answer.nextQuestion()).isNull();
            assertThat(answer.handOffs()).isNotEmpty();
        }
    }
}

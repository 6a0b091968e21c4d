package io.github.helplines.directory.service.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.codec.RuleCodec;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.GuidanceStep;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.core.seal.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is said to whoever reads what is shipped: the words, and their order. */
class ShippedGuidanceTest {
    private static final BundleResult SHIPPED = YamlBundle.shipped();
    private static final Directory DIRECTORY = Directory.of(0, SHIPPED.records());

    @Test
    void saysScreenshotNowhereButWhereThePersonWasKnownToBeAnAdult() {
        List<GuidanceStep> steps = topic().guidance().stream()
                .filter(step -> step.text().toLowerCase(Locale.ROOT).contains("screenshot"))
                .toList();
        long everywhere = texts().stream()
                .filter(text -> text.toLowerCase(Locale.ROOT).contains("screenshot"))
                .count();

        assertThat(everywhere).isEqualTo(1);
        assertThat(steps).hasSize(1);
        assertThat(CanonicalJson.write(RuleCodec.write(steps.get(0).rule())))
                .isEqualTo(
                        "{\"kind\":\"all_of\",\"rules\":[{\"kind\":\"age_between\",\"min\":18,\"whose\":\"in_image\"},"
                                + "{\"kind\":\"not\",\"rule\":{\"criterion\":\"asking_as\",\"kind\":\"one_of\","
                                + "\"values\":[\"parent_or_carer\"]}}]}");
        assertThat(steps.get(0).condition()).isNull();
        assertThat(steps.get(0).safeText())
                .contains("Do not copy, save or forward the picture", "messages that show no image");
    }

    @Test
    void blamesNobodyWhoIsInThePicturesThenReassuresThoseUnder18AndPromisesNothing() {
        List<GuidanceStep> steps = topic().guidance();

        assertThat(steps.subList(0, 4).stream().map(GuidanceStep::condition))
                .containsExactly(
                        "If it happened to you",
                        "If it happened to somebody else",
                        "If you are under 18",
                        "If the person you are asking for is under 18");
        assertThat(steps.get(0).text())
                .isEqualTo("This is not your fault. The person who shared the pictures, or threatens to, is to blame.");
        assertThat(steps.get(1).text()).startsWith("It is not their fault");
        assertThat(steps.get(2).text())
                .isEqualTo(
                        "If the police become involved, they treat this as safeguarding: that means keeping you safe,"
                                + " with support and education. What happened will be recorded as a crime; that does not mean"
                                + " that you will have a criminal record.");
        assertThat(steps.get(3).text())
                .contains("recorded as a crime", "that does not mean that they will have a criminal record");
        assertThat(topic().summary()).contains("or threatens to");
        assertThat(texts()).noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("no criminal record"));
    }

    @Test
    void keepsEvidenceBeforeAnythingIsTakenDownAndEndsWithThePhoneItself() {
        List<String> steps = topic().guidance().stream().map(GuidanceStep::text).toList();
        int evidence = indexOf(steps, "screenshots");
        int takeDown = indexOf(steps, "ask for it to be taken down");

        assertThat(indexOf(steps, "Do not look for, open, copy, save or forward the picture"))
                .isEqualTo(evidence - 1);
        assertThat(takeDown).isGreaterThan(evidence);
        assertThat(steps.get(takeDown)).startsWith("If a picture was posted, report it to the website or app");
        assertThat(steps.get(steps.size() - 1))
                .isEqualTo("We do not know whether a call or text shows on a phone bill. Calls and texts also stay in"
                        + " the phone: use another phone if somebody checks yours.");
    }

    @Test
    void namesTheLocalServiceInGuidanceToThoseItIsFor() {
        GuidanceStep local = topic().guidance().stream()
                .filter(step -> step.text().contains("Derbyshire Victim Services"))
                .findFirst()
                .orElseThrow();

        assertThat(CanonicalJson.write(RuleCodec.write(local.rule())))
                .isEqualTo("{\"areas\":[\"E23000018\"],\"kind\":\"lives_in\"}");
        assertThat(local.condition()).isEqualTo("If you live in Derbyshire or the City of Derby");
    }

    @Test
    void givesTheLawAsTheSourcesWordsUnchecked() {
        assertThat(topic().statements())
                .hasSize(1)
                .allMatch(statement -> statement.text().startsWith("The page of Derbyshire Victim Services says")
                        && statement.text().contains("not checked against the law now in force"));
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        SHIPPED.records().forEach(record -> addTexts(RecordCodec.write(record), texts));
        return texts;
    }

    private static void addTexts(JsonValue value, List<String> texts) {
        if (value instanceof JsonObject object) {
            object.members().values().forEach(member -> addTexts(member, texts));
        } else if (value instanceof JsonArray array) {
            array.items().forEach(item -> addTexts(item, texts));
        } else if (value instanceof JsonString text) {
            texts.add(text.value());
        }
    }

    private static int indexOf(List<String> steps, String words) {
        int found = -1;
        for (int i = 0; i < steps.size(); i++) {
            found = steps.get(i).contains(words) ? i : found;
        }
        assertThat(found).as(words).isNotNegative();
        return found;
    }

    private static Topic topic() {
        return DIRECTORY.find(Topic.class, Slug.of("intimate-image-abuse")).orElseThrow();
    }
}

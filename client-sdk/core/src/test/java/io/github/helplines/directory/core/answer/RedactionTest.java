package io.github.helplines.directory.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.area.AreaLookup;
import io.github.helplines.directory.core.area.AreaSet;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.area.PostcodeAreas;
import io.github.helplines.directory.core.eligibility.AgeBand;
import io.github.helplines.directory.core.eligibility.AskingAs;
import io.github.helplines.directory.core.eligibility.Assessment;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.eligibility.FactName;
import io.github.helplines.directory.core.eligibility.Question;
import io.github.helplines.directory.core.json.FieldChange;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonBoolean;
import io.github.helplines.directory.core.json.JsonValue.JsonInteger;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.json.JsonValue.JsonUnsupported;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What somebody said of themselves is in no {@code toString()}: not in the values, nor in anything that holds them. */
class RedactionTest {
    private static final Set<Class<?>> PRIVATE = Set.of(
            Circumstances.class,
            Postcode.class,
            AgeBand.class,
            AreaSet.class,
            AreaLookup.class,
            PostcodeAreas.class,
            JsonValue.class,
            Assessment.class,
            Question.class,
            GuidanceLine.class,
            HandOffAnswer.class);

    private static final List<String> CANARIES =
            List.of("canary", "117", "113", "111", "E06", "ZZ9", "true", "2031", "carer", "childline");

    private static final Map<Class<?>, Object> SAMPLES = samples();

    private static Map<Class<?>, Object> samples() {
        AreaCode area = AreaCode.of("E06000999");
        Circumstances circumstances = Circumstances.builder()
                .age(117)
                .ageBand(new AgeBand(111, 117))
                .ageInImage(113)
                .ageInImageBand(new AgeBand(111, 113))
                .postcode(Postcode.of("ZZ9 9ZZ"))
                .areas(List.of(area))
                .notInAreas(List.of(area))
                .noFixedAddress(true)
                .declined(List.of(FactName.ofCriterion("canary")))
                .fact("canary", List.of("canary"))
                .askingAs(AskingAs.PARENT_OR_CARER)
                .build();
        Assessment.Criterion criterion =
                new Assessment.Criterion("canary", Assessment.Result.MET, "you are 117: canary");
        Assessment assessment = new Assessment(Assessment.Outcome.ELIGIBLE, "canary", List.of(criterion));
        Question.Answer choice = new Question.Answer("canary", circumstances);
        Question question = new Question(FactName.ofCriterion("canary"), "canary", List.of(choice));
        GuidanceLine guidance = new GuidanceLine("canary", "if you are 117");
        JsonObject object = JsonObject.of(Map.of("canary", JsonValue.of("canary"), "age", JsonValue.of(117)));
        AreaSet everywhere = AreaSet.everywhere();
        Service service = SampleDirectory.service("childline");
        HandOffAnswer handOff = new HandOffAnswer(service, "canary");
        ServiceAnswer answer =
                new ServiceAnswer(service, assessment, Evidence.State.UNVERIFIED, List.of(), List.of(handOff));
        Instant at = Instant.parse("2031-01-01T00:00:00Z");
        Map<Class<?>, Object> samples = new HashMap<>();
        for (Object sample : List.of(
                circumstances,
                Postcode.of("ZZ9 9ZZ"),
                new AgeBand(111, 117),
                everywhere,
                new AreaLookup(List.of(area), List.of(area), List.of(area)),
                new PostcodeAreas(everywhere, true),
                criterion,
                assessment,
                choice,
                question,
                guidance,
                object,
                new JsonArray(List.of(object, JsonValue.of("canary"))),
                new JsonString("canary"),
                new JsonInteger(117),
                new JsonBoolean(true),
                new JsonUnsupported("canary"),
                new ObjectReader.Item(object, "/items/0"),
                new FieldChange("/items/0", object, new JsonString("canary")),
                handOff,
                answer,
                new ServiceAssessment(service, assessment, Evidence.State.UNVERIFIED, List.of(handOff), question),
                new HelpAnswer(7, at, List.of(answer), List.of(guidance), question, EmergencyFloor.compiledIn()),
                new HelpRequest(Slug.of("canary"), circumstances, List.of(ChannelKind.VOICE), at),
                situation(everywhere, circumstances))) {
            samples.put(sample.getClass(), sample);
        }
        return samples;
    }

    /** Its type is the eligibility package's own. */
    private static Object situation(AreaSet places, Circumstances given) {
        try {
            Constructor<?> constructor = Class.forName(Circumstances.class.getPackageName() + ".Situation")
                    .getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(places, new AgeBand(111, 117), new AgeBand(111, 113), given);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> nothingPrintsWhatItHolds() {
        return SAMPLES.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey().getSimpleName(), () -> {
                    String printed = String.valueOf(each.getValue());
                    assertThat(printed).startsWith(each.getKey().getSimpleName() + "[");
                    assertThat(CANARIES)
                            .allSatisfy(canary -> assertThat(printed).doesNotContainIgnoringCase(canary));
                }));
    }

    @Test
    void everyRecordThatCanHoldCircumstancesIsTriedHere() {
        List<Class<?>> records = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.github.helplines.directory.core")
                        .stream()
                        .map(JavaClass::reflect)
                        .filter(Class::isRecord)
                        .<Class<?>>map(type -> type)
                        .toList();
        Set<String> holding = new HashSet<>();
        PRIVATE.forEach(type -> holding.add(type.getName()));
        Set<Class<?>> found = new HashSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Class<?> type : records) {
                if (holds(type, holding) && found.add(type)) {
                    holding.add(type.getName());
                    grown = true;
                }
            }
        }

        assertThat(found).contains(HelpRequest.class, HelpAnswer.class, JsonObject.class, Question.Answer.class);
        assertThat(SAMPLES.keySet()).containsAll(found);
    }

    private static boolean holds(Class<?> type, Set<String> holding) {
        return PRIVATE.stream().anyMatch(each -> each.isAssignableFrom(type))
                || Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .flatMap(component ->
                                Arrays.stream(component.getTypeName().split("[^\\w.$]+")))
                        .anyMatch(holding::contains);
    }
}

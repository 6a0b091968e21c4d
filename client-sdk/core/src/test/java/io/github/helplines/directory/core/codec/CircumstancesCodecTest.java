package io.github.helplines.directory.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.JsonText;
import io.github.helplines.directory.core.eligibility.AskingAs;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CircumstancesCodecTest {
    private static final String EVERYTHING = "{'age':17,'age_band':'under_18','age_in_image':16,"
            + "'age_in_image_band':'16_to_17','postcode':'DE1 2QY','areas':['E06000015','E23000018'],"
            + "'not_in_areas':['E10000007'],'no_fixed_address':true,'declined':['age','facts.housing'],"
            + "'facts':{'housing':['homeless','hostel']},'asking_as':'parent_or_carer'}";

    @Test
    void writesWhatItReads() {
        Circumstances read = read(EVERYTHING).orElseThrow();

        assertThat(CircumstancesCodec.write(read)).isEqualTo(json(EVERYTHING));
    }

    @Test
    void nothingIsRequired() {
        assertThat(read("{}")).contains(Circumstances.none());
        assertThat(CircumstancesCodec.write(Circumstances.none())).isEqualTo(json("{}"));
    }

    @Test
    void whoAsksIsThePersonUnlessSaidOtherwise() {
        assertThat(read("{}").orElseThrow().asker()).isEqualTo(AskingAs.SELF);
        assertThat(read("{'asking_as':'professional'}").orElseThrow().isForSomebodyElse())
                .isTrue();
    }

    @Test
    void namesEveryFault() {
        assertThat(faultsOf("{'age':131,'age_band':'young','age_in_image':-1,'age_in_image_band':'under_0',"
                        + "'postcode':'12 My Street','areas':['Derby','E23000018'],'not_in_areas':'E23000018',"
                        + "'no_fixed_address':'yes','declined':['shoe_size'],"
                        + "'facts':{'housing':['hostel',4]},'asking_as':'neighbour','colour':'red'}"))
                .containsExactlyInAnyOrder(
                        "/age out_of_range",
                        "/age_band bad_value",
                        "/age_in_image out_of_range",
                        "/age_in_image_band bad_value",
                        "/postcode invalid_postcode",
                        "/areas/0 bad_value",
                        "/not_in_areas wrong_type",
                        "/no_fixed_address wrong_type",
                        "/declined/0 bad_value",
                        "/facts/housing/1 wrong_type",
                        "/asking_as bad_value",
                        "/colour unknown_field");
    }

    @Test
    void whatIsNotUnderstoodIsAnsweredWithWhatIs() {
        assertThat(messageOf("{'asking_as':'neighbour'}"))
                .isEqualTo("must be one of self, parent_or_carer, friend_or_relative, professional");
        assertThat(messageOf("{'declined':['shoe_size']}"))
                .isEqualTo("must be one of age, age_in_image, postcode, areas,"
                        + " or facts. with the name of a criterion after it");
        assertThat(messageOf("{'age_band':'young'}")).isEqualTo("must be under_N, N_or_over or N_to_M, up to 130");
        assertThat(messageOf("{'age_band':'30_to_20'}")).isEqualTo("must be N_to_M with N not above M");
        assertThat(messageOf("{'age_in_image_band':'131_to_140'}"))
                .isEqualTo("must be under_N, N_or_over or N_to_M, up to 130");
    }

    @Test
    void anIntegerTooLargeIsOutOfRange() {
        assertThat(faultsOf("{'age':131}")).containsExactly("/age out_of_range");
        assertThat(faultsOf("{'age':99999999999999999999}")).containsExactly("/age out_of_range");
        assertThat(faultsOf("{'age':-99999999999999999999}")).containsExactly("/age out_of_range");
        assertThat(faultsOf("{'age':9007199254740993}")).containsExactly("/age out_of_range");
    }

    @Test
    void neverCoercesATypeIntoAnother() {
        assertThat(faultsOf("{'age':'12'}")).containsExactly("/age wrong_type");
        assertThat(faultsOf("{'age':1.9}")).containsExactly("/age wrong_type");
        assertThat(faultsOf("{'age':null}")).containsExactly("/age wrong_type");
        assertThat(faultsOf("{'age':true}")).containsExactly("/age wrong_type");
        assertThat(faultsOf("{'postcode':12}")).containsExactly("/postcode wrong_type");
        assertThat(faultsOf("{'facts':['hostel']}")).containsExactly("/facts wrong_type");
        assertThat(faultsOf("{'areas':[17]}")).containsExactly("/areas/0 wrong_type");
        assertThat(faultsOf("[]")).containsExactly(" wrong_type");
    }

    @Test
    void keepsAnUnlistedAreaOfTheRightShape() {
        assertThat(faultsOf("{'areas':['E06000999']}")).isEmpty();
    }

    @Test
    void boundsLengths() {
        assertThat(faultsOf("{'postcode':'" + "D".repeat(65) + "'}")).containsExactly("/postcode too_long");
        assertThat(faultsOf("{'areas':['" + "D".repeat(65) + "']}")).containsExactly("/areas/0 too_long");
        assertThat(faultsOf("{'areas':[" + numbered(51, "'E060%05d'") + "]}")).containsExactly("/areas too_many");
        assertThat(faultsOf("{'areas':[" + numbered(50, "'E060%05d'") + "]}")).isEmpty();
        assertThat(faultsOf("{'facts':{" + numbered(21, "'c%d':['x']") + "}}")).containsExactly("/facts too_many");
        assertThat(faultsOf("{'facts':{'c':[" + numbered(21, "'v%d'") + "]}}")).containsExactly("/facts/c too_many");
    }

    @Test
    void whoAsksIsNoFactOfTheServicesOwn() {
        assertThat(faultsOf("{'facts':{'asking_as':['self']}}")).containsExactly("/facts bad_value");
    }

    @Test
    void noFaultRepeatsWhatWasWritten() {
        Faults faults = new Faults();
        CircumstancesCodec.read(
                json("{'age':9917,'age_band':'canary','postcode':'canary','areas':['canary'],'declined':['canary'],"
                        + "'facts':{'Canary Street':['canary!'],'x':['canary!']},'asking_as':'canary',"
                        + "'Canary Lane':1}"),
                "",
                faults);

        assertThat(faults.size()).isEqualTo(9);
        assertThat(faults.toList())
                .allSatisfy(fault -> assertThat(fault.toString())
                        .doesNotContainIgnoringCase("canary")
                        .doesNotContain("9917"));
    }

    @Test
    void readsAmongOtherMembersAndLeavesThemToTheCaller() {
        Faults faults = new Faults();
        ObjectReader reader =
                ObjectReader.of(json("{'topic':'nudes','age':17}"), "", faults).orElseThrow();

        assertThat(CircumstancesCodec.read(reader).orElseThrow().age()).isEqualTo(17);
        assertThat(reader.string("topic")).contains("nudes");
        reader.finish();
        assertThat(faults.toList()).isEmpty();
    }

    @Test
    void circumstancesNeverPrintThemselves() {
        assertThat(read(EVERYTHING).orElseThrow()).hasToString("Circumstances[redacted]");
    }

    private static String numbered(int count, String format) {
        return IntStream.range(0, count)
                .mapToObj(number -> String.format(format, number))
                .collect(Collectors.joining(","));
    }

    private static List<String> faultsOf(String text) {
        Faults faults = new Faults();
        Optional<Circumstances> read = CircumstancesCodec.read(json(text), "", faults);
        assertThat(read.isPresent()).isEqualTo(faults.isEmpty());
        return faults.toList().stream().map(CircumstancesCodecTest::inShort).toList();
    }

    private static String messageOf(String text) {
        Faults faults = new Faults();
        CircumstancesCodec.read(json(text), "", faults);
        assertThat(faults.size()).isEqualTo(1);
        return faults.toList().get(0).message();
    }

    private static String inShort(Fault fault) {
        return fault.pointer() + " " + fault.code();
    }

    private static Optional<Circumstances> read(String text) {
        return CircumstancesCodec.read(json(text), "", new Faults());
    }

    private static JsonValue json(String text) {
        return JsonText.parse(text.replace('\'', '"')).orElseThrow();
    }
}

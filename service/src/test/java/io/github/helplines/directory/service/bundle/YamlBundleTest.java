package io.github.helplines.directory.service.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlBundleTest {
    private static final Path FAULTY = Path.of("src/test/resources/faulty-bundle");

    @Test
    void listsEveryFaultOfABundleWithFileAndLineAndGivesNothing() throws IOException {
        BundleResult result = YamlBundle.read(FAULTY);

        assertThat(BundleText.faults(result))
                .containsExactly(
                        "areas.yaml:10 /records/0/authorities/1 bad_value",
                        "areas.yaml:11 /editor unknown_field",
                        "broken.yaml:3  bad_yaml",
                        "organisations/river-line.yaml:6 /records/0/organisation_type bad_value",
                        "organisations/river-line.yaml:8 /records/0/website bad_value",
                        "organisations/river-line.yaml:11 /records/0/evidence/read_on unquoted",
                        "organisations/river-line.yaml:18 /records/1/name duplicate_key",
                        "organisations/river-line.yaml:21 /records/1/nickname unknown_field",
                        "organisations/river-line.yaml:24 /records/1/rule/min wrong_type",
                        "organisations/river-line.yaml:27 /records/1/rule_evidence anchor",
                        "organisations/river-line.yaml:31 /records/1/free unquoted",
                        "organisations/river-line.yaml:32 /records/1/confidential unquoted",
                        "organisations/river-line.yaml:33 /records/1/anonymous bad_value",
                        "organisations/river-line.yaml:39 /records/1/channels/0/number unquoted",
                        "organisations/river-line.yaml:43 /records/1/channels/0/hours/weekly/0/opens unquoted",
                        "organisations/river-line.yaml:44 /records/1/channels/0/hours/weekly/0/closes bad_value",
                        "organisations/river-line.yaml:48 /records/1/channels/0/hours_evidence alias",
                        "organisations/river-line.yaml:49 /records/1/channels/0/cost/source missing",
                        "organisations/river-line.yaml:52 /records/1/channels/0/appears_on_bill wrong_type",
                        "organisations/river-line.yaml:54 /records/1/channels/0/evidence tag",
                        "organisations/river-line.yaml:58 /records/1/general unquoted",
                        "topics.yaml:13 /records/1/id duplicate");
        assertThat(result.records()).isEmpty();
        assertThat(result.isImportable()).isFalse();
    }

    @Test
    void listsWhatIsLeftOnceAFileThatWasNoYamlIsPutRight(@TempDir Path bundle) throws IOException {
        for (String name : List.of("topics.yaml", "areas.yaml")) {
            Files.copy(FAULTY.resolve(name), bundle.resolve(name));
        }

        assertThat(BundleText.faults(YamlBundle.read(bundle)))
                .containsExactly(
                        "areas.yaml:10 /records/0/authorities/1 bad_value",
                        "areas.yaml:11 /editor unknown_field",
                        "topics.yaml:6 /records/0/summary contact_in_text",
                        "topics.yaml:7 /records/0/services/0 unresolved",
                        "topics.yaml:7 /records/0/services/1 unresolved",
                        "topics.yaml:13 /records/1/id duplicate");
    }

    @Test
    void readsABundleWithoutFaults() {
        BundleResult result = BundleText.read(BundleText.ORGANISATION);

        assertThat(result.faults()).isEmpty();
        assertThat(result.records()).hasSize(1);
    }

    @Test
    void readsAFileThatBeginsWithAByteOrderMark() {
        assertThat(BundleText.read("\ufeff" + BundleText.ORGANISATION).faults()).isEmpty();
    }

    @Test
    void readsOneFileByItsName(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("one.yaml"), BundleText.ORGANISATION + "more: 1\n");

        assertThat(BundleText.faults(YamlBundle.read(file))).containsExactly("one.yaml:12 /more unknown_field");
    }

    @Test
    void readsBothEndingsOfYamlFilesAndNoOthers(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("a.yml"), BundleText.ORGANISATION);
        Files.writeString(directory.resolve("index.txt"), "not: [yaml");

        assertThat(YamlBundle.read(directory).records()).hasSize(1);
    }

    @Test
    void saysThatADirectoryHoldsNoBundle(@TempDir Path directory) throws IOException {
        assertThat(YamlBundle.read(directory).faults())
                .extracting(BundleFault::code)
                .containsExactly("empty");
    }

    @Test
    void throwsForAPathThatIsNotThere(@TempDir Path directory) {
        assertThatThrownBy(() -> YamlBundle.read(directory.resolve("nowhere"))).isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0800",
                "+44800",
                "10:00",
                "1.5",
                "1e3",
                "0x1F",
                "0o17",
                "1_000",
                "2026-11-22",
                "2nd January",
                ".5",
                "-.inf",
                ".NaN",
                "yes",
                "no",
                "On",
                "OFF",
                "Yes",
                "y",
                "N",
                "True",
                "FALSE",
                "NULL",
                "~"
            })
    void refusesAPlainScalarThatReadersOfYamlDisagreeOn(String scalar) {
        assertThat(BundleText.faults(BundleText.read(withName(scalar))))
                .hasSize(1)
                .allMatch(fault -> fault.startsWith("a.yaml:5 /records/0/name "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "none",
                "\"yes\"",
                "'no'",
                "River Line",
                "it's",
                "e10",
                "A1",
                "Norway # a remark",
                "'0800'",
                "\"~\""
            })
    void readsAsTextWhatBeginsLikeText(String scalar) {
        assertThat(BundleText.read(withName(scalar)).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "0", "-7", "99999999999999999999", "true"})
    void refusesAnotherTypeWhereTextBelongs(String scalar) {
        assertThat(BundleText.faults(BundleText.read(withName(scalar))))
                .containsExactly("a.yaml:5 /records/0/name wrong_type");
    }

    @Test
    void refusesAnchorsAliasesAndTags() {
        assertThat(BundleText.faults(BundleText.read(withName("&a River"))))
                .containsExactly("a.yaml:5 /records/0/name anchor");
        assertThat(BundleText.faults(BundleText.read(withName("!!str River"))))
                .containsExactly("a.yaml:5 /records/0/name tag");
        assertThat(BundleText.faults(BundleText.read("x: &a [1]\nrecords: *a\n")))
                .containsExactly("a.yaml:1 /x anchor", "a.yaml:1 /x unknown_field", "a.yaml:2 /records alias");
    }

    @Test
    void refusesAKeyThatIsNoText() {
        assertThat(BundleText.faults(BundleText.read(BundleText.ORGANISATION + "    ? [a, b]\n    : 1\n")))
                .containsExactly("a.yaml:12 /records/0 bad_key");
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);

        assertThat(BundleText.faults(BundleText.read("records: []\nx: " + deep + "\n")))
                .containsExactly("a.yaml:2 /x unknown_field", "a.yaml:2 /x" + "/0".repeat(31) + " too_deep");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        String text = BundleText.ORGANISATION + "#" + "x".repeat(BundleFile.MAX_BYTES) + "\n";

        assertThat(BundleText.faults(BundleText.read(text))).containsExactly("a.yaml:1  too_large");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] bytes = "records:\n  - name: caf?\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xe9;

        assertThat(BundleText.faults(YamlBundle.read(List.of(new BundleFile("a.yaml", bytes)))))
                .containsExactly("a.yaml:2  bad_encoding");
    }

    @Test
    void refusesCharactersThatYamlDoesNotAllow() {
        assertThat(BundleText.faults(BundleText.read("records:\n  - name: a\u0007b\n")))
                .containsExactly("a.yaml:2  bad_character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing but a remark\n"})
    void refusesAFileWithoutADocument(String text) {
        assertThat(BundleText.faults(BundleText.read(text))).containsExactly("a.yaml:1  empty");
    }

    @Test
    void refusesASecondDocument() {
        assertThat(BundleText.faults(BundleText.read(BundleText.ORGANISATION + "---\nrecords: []\n")))
                .containsExactly("a.yaml:12  several_documents");
    }

    @Test
    void refusesAFileThatIsNoListOfRecords() {
        assertThat(BundleText.faults(BundleText.read("- a\n"))).containsExactly("a.yaml:1  wrong_type");
        assertThat(BundleText.faults(BundleText.read("record: []\n")))
                .containsExactly("a.yaml:1 /record unknown_field", "a.yaml:1 /records missing");
        assertThat(BundleText.faults(BundleText.read("records: a\n"))).containsExactly("a.yaml:1 /records wrong_type");
    }

    @Test
    void namesTheLaterOfTwoFilesThatUseOneIdentity() {
        List<BundleFile> files = new ArrayList<>();
        files.add(BundleText.file("a.yaml", BundleText.ORGANISATION));
        files.add(BundleText.file("b.yaml", BundleText.ORGANISATION.replace("slug: river-line", "slug: other-line")));

        assertThat(YamlBundle.read(files).faults())
                .singleElement()
                .hasToString("b.yaml:3: /records/0/id is in use already (a.yaml:3) (duplicate)");
    }

    @Test
    void namesWhereElseASlugIs() {
        String other = BundleText.ORGANISATION.replaceFirst("id: .*", "id: \"00000000-0000-4000-8000-000000000099\"");
        List<BundleFile> files =
                List.of(BundleText.file("a.yaml", BundleText.ORGANISATION), BundleText.file("b.yaml", other));

        assertThat(YamlBundle.read(files).faults())
                .singleElement()
                .hasToString("b.yaml:4: /records/0/slug is the slug of another record too: the organisation river-line,"
                        + " id 00000000-0000-4000-8000-000000000001 (a.yaml:4) (duplicate)");
    }

    @Test
    void tellsOfContactsInTextsBesideAServiceWithFaultsThatTheRecordDoesNotName() {
        String topic = """
                  - kind: topic
                    id: "00000000-0000-4000-8000-000000000006"
                    slug: floods
                    name: Floods
                    summary: Call 0808 157 0123.
                    services: [%s]
                  - kind: service
                    id: "00000000-0000-4000-8000-000000000007"
                    slug: river-talk
                """;

        assertThat(BundleText.faults(BundleText.read(BundleText.ORGANISATION + topic.formatted("nobody-there"))))
                .contains("a.yaml:16 /records/1/summary contact_in_text");
        assertThat(BundleText.faults(BundleText.read(BundleText.ORGANISATION + topic.formatted("river-talk"))))
                .doesNotContain("a.yaml:16 /records/1/summary contact_in_text");
    }

    @Test
    void aRecordOfAnotherKindExplainsNoReference() {
        String records = """
                  - kind: topic
                    id: "00000000-0000-4000-8000-000000000006"
                    slug: floods
                    name: Floods
                    summary: Water.
                    services: [river-talk]
                  - kind: area
                    id: "00000000-0000-4000-8000-000000000007"
                    slug: river-talk
                """;

        assertThat(BundleText.faults(BundleText.read(BundleText.ORGANISATION + records)))
                .contains("a.yaml:17 /records/1/services/0 unresolved");
    }

    @Test
    void tellsOfReferencesOnlyWhatARecordWithFaultsCannotExplain() {
        String services = """
                  - kind: topic
                    id: "00000000-0000-4000-8000-000000000006"
                    slug: floods
                    name: Floods
                    summary: Water.
                    services: [river-talk, nobody-there]
                  - kind: service
                    id: "00000000-0000-4000-8000-000000000007"
                    slug: river-talk
                """;

        assertThat(BundleText.faults(BundleText.read(BundleText.ORGANISATION + services)))
                .contains("a.yaml:17 /records/1/services/1 unresolved", "a.yaml:18 /records/2/name missing")
                .doesNotContain("a.yaml:17 /records/1/services/0 unresolved");
    }

    @Test
    void readsAsOneLineForAConsole() {
        assertThat(new BundleFault("a.yaml", 5, "/records/0/name", "missing", "is required"))
                .hasToString("a.yaml:5: /records/0/name is required (missing)");
        assertThat(new BundleFault("a.yaml", 1, "", "empty", "must hold a list of records"))
                .hasToString("a.yaml:1: the file must hold a list of records (empty)");
        assertThat(new BundleFault("", 0, "", "empty", "holds no YAML file"))
                .hasToString("the bundle holds no YAML file (empty)");
    }

    private static String withName(String scalar) {
        return BundleText.ORGANISATION.replace("name: River Line", "name: " + scalar);
    }
}

package io.github.helplines.directory.service.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.model.DirectoryRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class BundleDifferenceTest {
    private static final List<DirectoryRecord> RECORDS = YamlBundle.shipped().records();

    @Test
    void isEmptyForTheSameRecordsInAnotherOrder() {
        List<DirectoryRecord> reversed = new ArrayList<>(RECORDS);
        Collections.reverse(reversed);

        assertThat(BundleDifference.between(RECORDS, reversed).isEmpty()).isTrue();
        assertThat(BundleDifference.between(RECORDS, reversed).lines()).isEmpty();
    }

    @Test
    void namesEachFieldWithWhatItWasAndIs() {
        BundleDifference difference = BundleDifference.between(
                RECORDS,
                edited(
                        "organisations/nspcc.yaml",
                        "up to the 19th birthday.",
                        "not yet 19.",
                        "+448001111",
                        "+448081570000"));

        assertThat(difference.lines())
                .containsExactly(
                        "changed service childline (" + id("childline") + ")",
                        "  /channels/0/number: \"+448001111\" → \"+448081570000\"",
                        "  /rule_text: \"For anyone under 19: up to the 19th birthday.\""
                                + " → \"For anyone under 19: not yet 19.\"");
    }

    @Test
    void namesRecordsThatAreNewAndRecordsThatAreGone() {
        DirectoryRecord old = record("samaritans");
        DirectoryRecord added =
                BundleText.read(BundleText.ORGANISATION).records().get(0);
        List<DirectoryRecord> bundle = new ArrayList<>(RECORDS);
        bundle.remove(old);
        bundle.add(added);

        assertThat(BundleDifference.between(RECORDS, bundle).lines())
                .containsExactlyInAnyOrder(
                        "created organisation river-line (00000000-0000-4000-8000-000000000001)",
                        "removed service samaritans (" + old.id() + ")");
    }

    @Test
    void namesWhatWasPutInAndWhatWasTakenOut() {
        List<DirectoryRecord> added = edited(
                "organisations/samaritans.yaml",
                "    summary: Somebody to talk to, by phone",
                "    on_contact: A volunteer answers.\n    summary: Somebody to talk to, by phone");

        assertThat(BundleDifference.between(RECORDS, added).lines())
                .containsExactly(
                        "changed service samaritans (" + id("samaritans") + ")",
                        "  /on_contact: added \"A volunteer answers.\"");
        assertThat(BundleDifference.between(added, RECORDS).lines())
                .contains("  /on_contact: removed \"A volunteer answers.\"");
    }

    private static List<DirectoryRecord> edited(String file, String... replacements) {
        SortedMap<String, String> files = YamlWriter.write(RECORDS);
        String text = files.get(file);
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        files.put(file, text);
        BundleResult result = YamlBundle.read(files.entrySet().stream()
                .map(each -> BundleText.file(each.getKey(), each.getValue()))
                .toList());
        assertThat(result.faults()).isEmpty();
        return result.records();
    }

    private static DirectoryRecord record(String service) {
        return RECORDS.stream()
                .filter(record -> record.slug().value().equals(service))
                .filter(record -> record.kind().wire().equals("service"))
                .findFirst()
                .orElseThrow();
    }

    private static String id(String service) {
        return record(service).id().value();
    }
}

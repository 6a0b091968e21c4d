package io.github.helplines.directory.service.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.codec.DirectoryCheck;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Withdrawn;
import io.github.helplines.directory.service.testing.TestRecords;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportableTest {
    private static final List<DirectoryRecord> SHIPPED = YamlBundle.shipped().records();

    private static Exportable without(List<DirectoryRecord> records, String slug) {
        DirectoryRecord gone = records.stream()
                .filter(record -> record.kind() != RecordKind.ORGANISATION
                        && record.slug().value().equals(slug))
                .findFirst()
                .orElseThrow();
        return Exportable.of(records.stream().filter(record -> record != gone).toList(), List.of(Withdrawn.of(gone)));
    }

    @Test
    void isWhatIsPublishedWhereNothingWasWithdrawn() {
        Exportable all = Exportable.of(SHIPPED, List.of());

        assertThat(all.records()).isEqualTo(SHIPPED);
        assertThat(all.leftOut()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"childline", "victim-support", "take-it-down", "intimate-image-abuse"})
    void namesNoRecordThatIsGone(String slug) {
        Exportable left = without(SHIPPED, slug);

        assertThat(left.records()).hasSize(SHIPPED.size() - 1);
        assertThat(DirectoryCheck.check(Directory.of(0, left.records()))).isEmpty();
        assertThat(left.leftOut()).isNotEmpty().allMatch(line -> line.endsWith(" " + slug));
    }

    @Test
    void saysWhatIsMissingInWhich() {
        assertThat(without(SHIPPED, "childline").leftOut())
                .contains(
                        "service nspcc-helpline /hand_offs childline",
                        "topic intimate-image-abuse /services childline");
    }

    /** A number that went with its service is no contact of anybody's where the service was never heard of. */
    @Test
    void hasNoNumberThatWentWithAService() {
        DirectoryRecord desk = TestRecords.edited(
                TestRecords.named("meadow-desk"), "\"short_code\":\"60888\"", "\"number\":\"+447700900155\"");
        DirectoryRecord line = TestRecords.edited(
                TestRecords.named("harbour-line"), "\"summary\":\"", "\"summary\":\"Or text 07700 900155. ");
        List<DirectoryRecord> all = TestRecords.allWith(desk).stream()
                .map(record -> record.id().equals(line.id()) ? line : record)
                .toList();

        Exportable left = without(all, "meadow-desk");

        assertThat(DirectoryCheck.check(Directory.of(0, left.records()))).isEmpty();
        assertThat(left.leftOut()).contains("service harbour-line a number or address in a text");
        assertThat(left.records())
                .filteredOn(Service.class::isInstance)
                .noneMatch(record -> ((Service) record).summary().contains("900155"));
    }

    @Test
    void aSuccessorThatIsGoneIsLeftOut() {
        DirectoryRecord old = TestRecords.named("old-harbour");
        assertThat(((Organisation) old).successor()).isNotNull();

        Exportable left = Exportable.of(List.of(old), List.of(Withdrawn.of(TestRecords.named("harbour-trust"))));

        assertThat(((Organisation) left.records().get(0)).successor()).isNull();
        assertThat(left.leftOut()).containsExactly("organisation old-harbour /successor harbour-trust");
    }
}

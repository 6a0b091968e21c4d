package io.github.helplines.directory.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectoryCheckTest {
    private static final RecordId FIRST =
            RecordId.parse("11111111-1111-4111-8111-111111111111").orElseThrow();
    private static final RecordId SECOND =
            RecordId.parse("22222222-2222-4222-8222-222222222222").orElseThrow();

    @Test
    void aSlugOfTwoRecordsIsAFaultThatNamesTheOther() {
        assertThat(duplicates(topic(FIRST, "river"), topic(SECOND, "river")))
                .extracting(
                        RecordFault::id,
                        fault -> fault.fault().pointer(),
                        fault -> fault.fault().message())
                .containsExactly(
                        tuple(SECOND, "/slug", "is the slug of another record too: the topic river, id " + FIRST));
    }

    @Test
    void anOldSlugOfOneRecordIsNoSlugOfAnother() {
        assertThat(duplicates(topic(FIRST, "river", "stream"), topic(SECOND, "stream")))
                .extracting(fault -> fault.fault().message())
                .containsExactly("is the slug of another record too: the topic river, id " + FIRST);
        assertThat(duplicates(topic(FIRST, "river", "stream"), topic(SECOND, "brook", "stream")))
                .extracting(fault -> fault.fault().pointer())
                .containsExactly("/previous_slugs/0");
    }

    @Test
    void aRecordThatHasItsOwnSlugTwiceIsToldSo() {
        assertThat(duplicates(topic(FIRST, "river", "river")))
                .extracting(fault -> fault.fault().message())
                .containsExactly("is the slug of this record twice");
    }

    @Test
    void recordsOfDifferentSlugsShareNone() {
        assertThat(duplicates(topic(FIRST, "river", "stream"), topic(SECOND, "brook")))
                .isEmpty();
    }

    private static List<RecordFault> duplicates(DirectoryRecord... records) {
        return DirectoryCheck.check(Directory.of(1, List.of(records))).stream()
                .filter(fault -> fault.fault().code().equals("duplicate"))
                .toList();
    }

    private static Topic topic(RecordId id, String slug, String... previous) {
        return new Topic(
                id,
                Slug.of(slug),
                List.of(previous).stream().map(Slug::of).toList(),
                slug,
                List.of(),
                "What happened.",
                List.of(),
                List.of(),
                List.of());
    }
}

package io.github.helplines.directory.service.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.service.testing.TestRecords;
import org.junit.jupiter.api.Test;

class SameEvidenceTest {
    private static final Service YOUNG = (Service) TestRecords.named("harbour-young");

    private static Service edited(Service service, String text, String replacement) {
        return (Service) TestRecords.edited(service, text, replacement);
    }

    @Test
    void anotherNumberByTheSamePageIsFound() {
        assertThat(SameEvidence.find(YOUNG, edited(YOUNG, "+448081570002", "+448081570009")))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/channels/0/evidence", "same_evidence"));
        assertThat(SameEvidence.find(YOUNG, edited(YOUNG, "\"keyword\":\"YOUNG\"", "\"keyword\":\"YOUTH\"")))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/channels/1/evidence", "same_evidence"));
    }

    @Test
    void anotherNumberByAnotherPageIsNot() {
        Service changed = edited(YOUNG, "+448081570002", "+448081570009");

        assertThat(SameEvidence.find(
                        YOUNG, edited(changed, "\"read_on\":\"2026-10-01\"", "\"read_on\":\"2026-11-20\"")))
                .isEmpty();
    }

    @Test
    void norIsWhatStaysOrIsNew() {
        assertThat(SameEvidence.find(YOUNG, YOUNG)).isEmpty();
        assertThat(SameEvidence.find(
                        YOUNG.with(YOUNG.channels().subList(1, 2), YOUNG.recalled()),
                        YOUNG.with(YOUNG.channels().subList(0, 2), YOUNG.recalled())))
                .isEmpty();
    }
}

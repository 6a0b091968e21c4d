package io.github.helplines.directory.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.opening.HolidayCalendar;
import io.github.helplines.directory.core.opening.OpenStatusVectors;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HolidayCalendarCodecTest {
    private static final String CALENDAR = "{'slug': 'scotland', 'name': 'Scotland', 'from': '2026-01-01', 'until':"
            + " '2026-12-31', 'holidays': [{'date': '2026-01-02', 'name': '2nd January'}, {'date': '2026-12-28',"
            + " 'name': 'Boxing Day', 'note': 'Substitute day'}]}";

    @Test
    void writesWhatItReads() {
        JsonValue json = OpenStatusVectors.json(CALENDAR);

        HolidayCalendar calendar =
                HolidayCalendarCodec.read(json, "", new Faults()).orElseThrow();

        assertThat(HolidayCalendarCodec.write(calendar)).isEqualTo(json);
        assertThat(calendar.on(LocalDate.of(2026, 12, 28)).map(HolidayCalendar.Holiday::note))
                .contains("Substitute day");
        assertThat(calendar.on(LocalDate.of(2026, 12, 27))).isEmpty();
        assertThat(calendar.covers(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(calendar.covers(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void namesEveryFaultAndItsPlace() {
        assertThat(faults("{'slug': 'S', 'from': '2026-01-01', 'until': '2025-12-31', 'holidays': 3}"))
                .containsExactlyInAnyOrder(
                        "/slug bad_value", "/name missing", "/until bad_value", "/holidays wrong_type");
        assertThat(faults("{'slug': 's', 'name': 'S', 'from': '2026-01-01', 'until': '2026-12-31'}"))
                .containsExactly("/holidays missing");
        assertThat(faults(CALENDAR.replace("2026-01-02", "2026-12-28"))).containsExactly("/holidays/1/date duplicate");
        assertThat(faults(CALENDAR.replace("2026-01-02", "2027-01-02"))).containsExactly("/holidays/0/date bad_value");
        assertThat(faults(CALENDAR.replace("'2nd January'", "''"))).containsExactly("/holidays/0/name bad_value");
        assertThat(faults(CALENDAR.replace("'from'", "'since'")))
                .containsExactlyInAnyOrder("/from missing", "/since unknown_field");
    }

    @Test
    void namesHaveAtMost200Characters() {
        JsonValue longest = OpenStatusVectors.json(CALENDAR.replace("2nd January", "x".repeat(200)));

        assertThat(HolidayCalendarCodec.read(longest, "", new Faults())).isPresent();
        assertThat(faults(CALENDAR.replace("2nd January", "x".repeat(201))))
                .containsExactly("/holidays/0/name bad_value");
    }

    private static List<String> faults(String text) {
        Faults faults = new Faults();
        assertThat(HolidayCalendarCodec.read(OpenStatusVectors.json(text), "", faults))
                .isEmpty();
        return faults.toList().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }
}

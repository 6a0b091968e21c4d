package io.github.helplines.directory.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.opening.OpenStatusVectors;
import io.github.helplines.directory.core.opening.OpeningHours;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursCodecTest {
    private static final String HOLIDAYS = "'holidays': {'calendar': 'scotland', 'policy': 'closed'}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'always': true}",
                "{'always': true, 'holidays': {'calendar': 'scotland', 'policy': 'unknown'}, 'valid_from': '2026-01-01'}",
                "{'weekly': [{'days': ['mon', 'sun'], 'opens': '22:00', 'closes': '02:00'}, {'days': ['wed'], 'opens':"
                        + " '00:00', 'closes': '24:00'}], " + HOLIDAYS
                        + ", 'exceptions': [{'date': '2026-12-24', 'intervals': []}]}",
                "{'weekly': [{'days': ['tue'], 'opens': '09:30', 'closes': '17:00'}], 'holidays': {'calendar':"
                        + " 'scotland', 'policy': 'these_hours', 'intervals': [{'opens': '10:00', 'closes': '11:00'}]},"
                        + " 'exceptions': [{'date': '2026-12-24', 'intervals': [{'opens': '10:00', 'closes':"
                        + " '12:00'}], 'note': 'Early closing'}], 'valid_until': '2027-12-31'}"
            })
    void writesWhatItReads(String text) {
        JsonValue json = OpenStatusVectors.json(text);

        assertThat(HoursCodec.write(OpenStatusVectors.hours(text))).isEqualTo(json);
    }

    @Test
    void writesDaysInTheOrderOfTheWeekAndExceptionsByDate() {
        OpeningHours hours = OpenStatusVectors.hours("{'weekly': [{'days': ['sun', 'mon'], 'opens': '18:00', 'closes':"
                + " '00:00'}], " + HOLIDAYS + ", 'exceptions': [{'date': '2026-12-24', 'intervals': []}, {'date':"
                + " '2026-01-02', 'intervals': []}]}");

        assertThat(HoursCodec.write(hours))
                .isEqualTo(OpenStatusVectors.json("{'weekly': [{'days': ['mon', 'sun'], 'opens': '18:00', 'closes':"
                        + " '24:00'}], " + HOLIDAYS + ", 'exceptions': [{'date': '2026-01-02', 'intervals': []},"
                        + " {'date': '2026-12-24', 'intervals': []}]}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    'text'                                                     | /h wrong_type
                    {}                                                         | /h/weekly missing
                    {'always': false}                                          | /h/always bad_value
                    {'always': 'yes'}                                          | /h/always wrong_type
                    {'always': true, 'open': true}                             | /h/open unknown_field
                    {'always': true, 'valid_from': '2026-02-30'}               | /h/valid_from bad_value
                    {'always': true, 'valid_from': '+12026-02-03'}             | /h/valid_from bad_value
                    {'always': true, 'valid_from': '2027-01-01', 'valid_until': '2026-12-31'} | /h/valid_until bad_value
                    {'always': true, 'exceptions': [{'date': '2026-12-24'}]}   | /h/exceptions/0/intervals missing
                    {'always': true, 'exceptions': [{'intervals': []}]}        | /h/exceptions/0/date missing
                    {'always': true, 'exceptions': [{'date': '2026-12-24', 'intervals': [], 'note': ' '}]} | /h/exceptions/0/note bad_value
                    {'always': true, 'exceptions': [{'date': '2026-12-24', 'intervals': []}, {'date': '2026-12-24', 'intervals': []}]} | /h/exceptions/1/date duplicate
                    {'always': true, 'exceptions': [{'date': '2026-12-24', 'intervals': [{'opens': '09:00', 'closes': '12:00'}, {'opens': '11:00', 'closes': '13:00'}]}]} | /h/exceptions/0/intervals/1 overlapping
                    {'always': true, 'holidays': {'calendar': 'A b', 'policy': 'closed'}} | /h/holidays/calendar bad_value
                    {'always': true, 'holidays': {'calendar': 'scotland', 'policy': 'shut'}} | /h/holidays/policy bad_value
                    {'always': true, 'holidays': {'calendar': 'scotland', 'policy': 'these_hours'}} | /h/holidays/intervals missing
                    {'always': true, 'holidays': {'calendar': 'scotland', 'policy': 'these_hours', 'intervals': []}} | /h/holidays/intervals bad_value
                    {'always': true, 'holidays': {'calendar': 'scotland', 'policy': 'closed', 'intervals': [{'opens': '09:00', 'closes': '12:00'}]}} | /h/holidays/intervals bad_value
                    """)
    void namesTheFaultAndItsPlace(String text, String expected) {
        assertThat(faults(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'days': ['mon'], 'opens': '25:00', 'closes': '16:00'}        | /h/weekly/0/opens bad_value
                    {'days': ['mon'], 'opens': '24:00', 'closes': '16:00'}        | /h/weekly/0/opens bad_value
                    {'days': ['mon'], 'opens': '9:00', 'closes': '16:00'}         | /h/weekly/0/opens bad_value
                    {'days': ['mon'], 'opens': '09:00', 'closes': '16:60'}        | /h/weekly/0/closes bad_value
                    {'days': ['mon'], 'opens': '09:00', 'closes': '24:01'}        | /h/weekly/0/closes bad_value
                    {'days': ['mon'], 'opens': '09:00', 'closes': '09:00'}        | /h/weekly/0/closes bad_value
                    {'days': ['mon'], 'opens': 540, 'closes': '16:00'}            | /h/weekly/0/opens wrong_type
                    {'days': ['mon'], 'closes': '16:00'}                          | /h/weekly/0/opens missing
                    {'days': ['monday'], 'opens': '09:00', 'closes': '16:00'}     | /h/weekly/0/days/0 bad_value
                    {'days': ['mon', 'mon'], 'opens': '09:00', 'closes': '16:00'} | /h/weekly/0/days/1 duplicate
                    {'days': [], 'opens': '09:00', 'closes': '16:00'}             | /h/weekly/0/days bad_value
                    {'days': 'mon', 'opens': '09:00', 'closes': '16:00'}          | /h/weekly/0/days wrong_type
                    {'opens': '09:00', 'closes': '16:00'}                         | /h/weekly/0/days missing
                    {'days': ['mon'], 'opens': '09:00', 'closes': '16:00', 'zone': 'x'} | /h/weekly/0/zone unknown_field
                    """)
    void namesTheFaultOfAnIntervalOfTheWeek(String entry, String expected) {
        assertThat(faults("{'weekly': [" + entry + "], " + HOLIDAYS + "}")).containsExactly(expected);
    }

    @Test
    void weeklyHoursNeedARuleForBankHolidaysAndNoOtherKindOfHours() {
        String weekly = "'weekly': [{'days': ['mon'], 'opens': '09:00', 'closes': '16:00'}]";

        assertThat(faults("{" + weekly + "}")).containsExactly("/h/holidays missing");
        assertThat(faults("{'weekly': [], " + HOLIDAYS + "}")).containsExactly("/h/weekly bad_value");
        assertThat(faults("{'always': true, " + weekly + ", " + HOLIDAYS + "}")).containsExactly("/h/weekly bad_value");
    }

    @Test
    void intervalsOfOneDayMayTouchButNotOverlap() {
        String touching = "{'days': ['mon', 'tue'], 'opens': '09:00', 'closes': '12:00'},"
                + " {'days': ['tue'], 'opens': '12:00', 'closes': '02:00'}";
        String overlapping = touching + ", {'days': ['mon', 'tue'], 'opens': '23:00', 'closes': '24:00'}";

        assertThat(faults("{'weekly': [" + touching + "], " + HOLIDAYS + "}")).isEmpty();
        assertThat(faults("{'weekly': [" + overlapping + "], " + HOLIDAYS + "}"))
                .containsExactly("/h/weekly/2 overlapping");
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        assertThat(faults("{'weekly': [{'days': ['x'], 'opens': '1', 'closes': '2'}], 'holidays': {'policy': 'y'},"
                        + " 'valid_from': 'z', 'more': 1}"))
                .containsExactlyInAnyOrder(
                        "/h/weekly/0/days/0 bad_value",
                        "/h/weekly/0/opens bad_value",
                        "/h/weekly/0/closes bad_value",
                        "/h/holidays/calendar missing",
                        "/h/holidays/policy bad_value",
                        "/h/valid_from bad_value",
                        "/h/more unknown_field");
    }

    private static List<String> faults(String text) {
        Faults faults = new Faults();
        boolean read =
                HoursCodec.read(OpenStatusVectors.json(text), "/h", faults).isPresent();
        assertThat(read).isEqualTo(faults.isEmpty());
        return faults.toList().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }
}

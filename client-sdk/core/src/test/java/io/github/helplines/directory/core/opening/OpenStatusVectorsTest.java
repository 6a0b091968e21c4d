package io.github.helplines.directory.core.opening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.helplines.directory.core.codec.HoursCodec;
import io.github.helplines.directory.core.json.Faults;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OpenStatusVectorsTest {
    @TestFactory
    Stream<DynamicTest> everySharedCaseHolds() {
        Function<String, Optional<HolidayCalendar>> calendars = OpenStatusVectors.calendarsBySlug();
        return StreamSupport.stream(OpenStatusVectors.cases().spliterator(), false)
                .map(vector -> DynamicTest.dynamicTest(
                        vector.get("name").textValue(),
                        () -> assertThat(answer(vector.get("input"), calendars))
                                .isEqualTo(expected(vector.get("expected")))));
    }

    @Test
    void thereAreEnoughCasesToPinTheRules() {
        assertThat(OpenStatusVectors.cases()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(OpenStatusVectors.calendars()).hasSize(3);
    }

    private static Map<String, String> answer(JsonNode input, Function<String, Optional<HolidayCalendar>> calendars) {
        OpeningHours hours = null;
        if (input.has("hours")) {
            Faults faults = new Faults();
            hours = HoursCodec.read(OpenStatusVectors.json(input.get("hours")), "/hours", faults)
                    .orElse(null);
            assertThat(faults.toList()).isEmpty();
        }
        OpenStatus status = OpenStatuses.at(
                hours, OffsetDateTime.parse(input.get("at").textValue()).toInstant(), calendars);
        Map<String, String> answer = new TreeMap<>();
        answer.put("state", status.state().wire());
        answer.put("reason", status.reason().wire());
        answer.put("as_of", LondonTime.format(status.asOf()));
        status.findClosesAt().ifPresent(time -> answer.put("closes_at", LondonTime.format(time)));
        status.findOpensAt().ifPresent(time -> answer.put("opens_at", LondonTime.format(time)));
        status.findHoliday().ifPresent(name -> answer.put("holiday", name));
        return answer;
    }

    private static Map<String, String> expected(JsonNode node) {
        Map<String, String> expected = new TreeMap<>();
        node.properties()
                .forEach(entry -> expected.put(entry.getKey(), entry.getValue().textValue()));
        return expected;
    }
}

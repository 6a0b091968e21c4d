package io.github.helplines.directory.service.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.service.representation.StrictJson;
import io.github.helplines.directory.service.representation.UnreadableJsonException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One thing of each kind is planted among others that need nobody, and is found. */
class WorklistTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String CURRENT = checked("2026-11-01");
    private static final String READ = """
            {"source": "Their page", "read_on": "2026-10-01", "method": "page_read"}""";

    private static final String ALWAYS = "{\"always\": true}";

    private final List<DirectoryRecord> records = new ArrayList<>();
    private final List<ReportCount> reports = new ArrayList<>();

    private static String checked(String day) {
        return "{\"source\": \"They said so\", \"read_on\": \"2026-01-02\", \"method\": \"dialled\", \"checked_on\": \""
                + day + "\"}";
    }

    private static String weekly(String calendar, String policy, String more) {
        return "{\"weekly\": [{\"days\": [\"mon\", \"fri\"], \"opens\": \"10:00\", \"closes\": \"16:00\"}],"
                + " \"holidays\": {\"calendar\": \"" + calendar + "\", \"policy\": \"" + policy + "\"}" + more + "}";
    }

    private static String voice(int number, String evidence, String hours, String hoursEvidence) {
        return channel("\"kind\": \"voice\", \"number\": \"+44808157000" + number + "\"", number, evidence)
                + (hours.isEmpty() ? "" : ", \"hours\": " + hours + ", \"hours_evidence\": " + hoursEvidence) + "}";
    }

    private static String channel(String what, int number, String evidence) {
        return "{" + what + ", \"id\": \"" + id(200 + number) + "\", \"cost\": {\"landline\": \"unknown\","
                + " \"mobile\": \"unknown\"}, \"appears_on_bill\": \"unknown\", \"anonymous\": \"unknown\", \"evidence\": "
                + evidence;
    }

    private static String id(int number) {
        return "00000000-0000-4000-8000-000000000" + number;
    }

    private void add(String json) {
        try {
            Faults faults = new Faults();
            records.add(RecordCodec.read(StrictJson.read(json), "", faults)
                    .orElseThrow(
                            () -> new IllegalArgumentException(faults.toList().toString())));
        } catch (UnreadableJsonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void service(String slug, int number, String ruleEvidence, String... channels) {
        add("{\"kind\": \"service\", \"id\": \"" + id(number) + "\", \"slug\": \"" + slug
                + "\", \"organisation\": \"a-trust\", \"name\": \"A line\", \"discreet_name\": \"L\", \"summary\":"
                + " \"Support.\", \"topics\": [], \"rule\": {\"kind\": \"everyone\"}, \"rule_text\": \"For everyone.\","
                + " \"rule_evidence\": " + ruleEvidence + ", \"coverage\": [], \"free\": \"yes\", \"confidential\":"
                + " \"yes\", \"anonymous\": \"yes\", \"service_type\": \"support\", \"reach\": \"national\","
                + " \"languages\": [\"en\"], \"general\": true, \"channels\": [" + String.join(",", channels) + "]}");
    }

    private void organisation(String evidence) {
        add("{\"kind\": \"organisation\", \"id\": \"" + id(101) + "\", \"slug\": \"a-trust\", \"name\": \"A Trust\","
                + " \"organisation_type\": \"charity\", \"status\": \"active\", \"evidence\": " + evidence + "}");
    }

    private void calendar(String slug, int number, String until, String... dates) {
        List<String> holidays = new ArrayList<>();
        for (String date : dates) {
            holidays.add("{\"date\": \"" + date + "\", \"name\": \"The " + date + "\"}");
        }
        add("{\"kind\": \"calendar\", \"id\": \"" + id(number) + "\", \"slug\": \"" + slug + "\", \"name\": \"" + slug
                + "\", \"from\": \"2026-01-01\", \"until\": \"" + until + "\", \"holidays\": ["
                + String.join(",", holidays) + "], \"evidence\": " + CURRENT + "}");
    }

    private List<String> list() {
        return list(TODAY);
    }

    private List<String> list(LocalDate today) {
        return Worklist.of(Directory.of(1, records), reports, today).stream()
                .map(WorklistTest::line)
                .toList();
    }

    private static String line(WorkItem item) {
        return item.kind().wire() + " " + item.record().slug().value() + item.pointer() + " "
                + item.about().wire() + item.since().map(day -> " " + day).orElse("");
    }

    private void said(int channel, ReportReason reason, String day, int count) {
        reports.add(new ReportCount(new RecordId(id(200 + channel)), reason, LocalDate.parse(day), count));
    }

    @Test
    void asksNobodyAboutWhatIsKnownAndCurrent() {
        organisation(CURRENT);
        calendar("here", 501, "2027-12-31", "2026-12-25");
        service(
                "good-line",
                301,
                CURRENT,
                voice(1, CURRENT, ALWAYS, CURRENT),
                voice(2, CURRENT, weekly("here", "closed", ""), CURRENT),
                channel("\"kind\": \"website\", \"url\": \"https://example.org/\"", 3, CURRENT) + "}");

        assertThat(list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, ''",
        "2026-08-28, ''",
        "2026-08-27, due 2026-11-25",
        "2026-05-30, due 2026-08-28",
        "2026-05-29, overdue 2026-11-25"
    })
    void whatWasConfirmedIsDueAfterNinetyDaysAndOverdueAfterTwiceThat(String checkedOn, String expected) {
        service("good-line", 301, CURRENT, voice(1, checked(checkedOn), ALWAYS, CURRENT));

        String[] words = expected.split(" ");
        if (expected.isEmpty()) {
            assertThat(list()).isEmpty();
        } else {
            assertThat(list()).containsExactly(words[0] + " good-line/channels/0/evidence channel " + words[1]);
        }
    }

    @Test
    void theSameRecordBecomesDueAndOverdueAsTimeGoesBy() {
        service("good-line", 301, CURRENT, voice(1, CURRENT, ALWAYS, CURRENT));

        assertThat(list(LocalDate.of(2027, 1, 29))).isEmpty();
        assertThat(list(LocalDate.of(2027, 1, 30)))
                .hasSize(3)
                .allMatch(line -> line.startsWith("due ") && line.endsWith("2027-01-30"));
        assertThat(list(LocalDate.of(2027, 4, 30)))
                .hasSize(3)
                .allMatch(line -> line.startsWith("overdue ") && line.endsWith("2027-04-30"));
    }

    @Test
    void findsWhateverNobodyHasConfirmed() {
        organisation(READ);
        service("good-line", 301, CURRENT, voice(1, CURRENT, ALWAYS, CURRENT));
        service("read-line", 302, READ, voice(2, READ, ALWAYS, READ));
        add("{\"kind\": \"topic\", \"id\": \"" + id(401)
                + "\", \"slug\": \"a-topic\", \"name\": \"A topic\", \"summary\":"
                + " \"It.\", \"services\": [\"good-line\"], \"guidance\": [], \"statements\": [{\"text\": \"One.\","
                + " \"evidence\": " + CURRENT + "}, {\"text\": \"Two.\", \"evidence\": " + READ + "}]}");
        add("{\"kind\": \"emergency\", \"id\": \"" + id(601)
                + "\", \"slug\": \"emergency\", \"items\": [{\"text\": \"Go.\"," + " \"evidence\": " + READ + "}]}");

        assertThat(list())
                .containsExactlyInAnyOrder(
                        "unverified a-trust/evidence organisation 2026-10-01",
                        "unverified read-line/rule_evidence rule 2026-10-01",
                        "unverified read-line/channels/0/evidence channel 2026-10-01",
                        "unverified read-line/channels/0/hours_evidence hours 2026-10-01",
                        "unverified a-topic/statements/1/evidence statement 2026-10-01",
                        "unverified emergency/items/0/evidence emergency 2026-10-01");
    }

    @Test
    void asksForTheHoursOfWhatSomebodyAnswers() {
        service(
                "good-line",
                301,
                CURRENT,
                voice(1, CURRENT, "", ""),
                channel("\"kind\": \"sms\", \"number\": \"+447700900123\"", 2, CURRENT) + "}",
                channel("\"kind\": \"email\", \"address\": \"help@example.org\"", 3, CURRENT) + "}");

        assertThat(list())
                .containsExactly(
                        "unknown_hours good-line/channels/0/hours hours",
                        "unknown_hours good-line/channels/1/hours hours");
    }

    @Test
    void asksAboutEachHolidayOfTheNextEightWeeks() {
        calendar("here", 501, "2027-12-31", "2026-11-24", "2026-11-25", "2026-12-25", "2027-01-20", "2027-01-21");
        calendar("elsewhere", 502, "2027-12-31", "2026-12-01");
        service(
                "open-line",
                301,
                CURRENT,
                voice(1, CURRENT, weekly("here", "unknown", ""), CURRENT),
                voice(2, CURRENT, weekly("here", "as_usual", ""), CURRENT),
                voice(
                        3,
                        CURRENT,
                        weekly(
                                "here",
                                "unknown",
                                ", \"exceptions\": [{\"date\": \"2026-11-25\", \"intervals\": []},"
                                        + " {\"date\": \"2026-12-25\", \"intervals\": []}]"),
                        CURRENT));

        assertThat(list())
                .containsExactly(
                        "holiday_unanswered open-line/channels/0/hours hours 2026-11-25",
                        "holiday_unanswered open-line/channels/0/hours hours 2026-12-25",
                        "holiday_unanswered open-line/channels/0/hours hours 2027-01-20",
                        "holiday_unanswered open-line/channels/2/hours hours 2027-01-20");
        assertThat(Worklist.of(Directory.of(1, records), reports, TODAY)
                        .get(1)
                        .holiday()
                        .name())
                .isEqualTo("The 2026-12-25");
    }

    @Test
    void beyondItsCalendarAHolidayOfAnotherIsAskedAbout() {
        calendar("ends", 501, "2026-12-31", "2026-12-25");
        calendar("goes-on", 502, "2027-12-31", "2026-12-24", "2027-01-01");
        service(
                "open-line",
                301,
                CURRENT,
                voice(1, CURRENT, weekly("ends", "closed", ""), CURRENT),
                voice(2, CURRENT, weekly("goes-on", "closed", ""), CURRENT));

        assertThat(list()).containsExactly("holiday_unanswered open-line/channels/0/hours hours 2027-01-01");
    }

    @Test
    void whatIsReportedMostComesFirst() {
        service(
                "a-line",
                301,
                CURRENT,
                voice(1, CURRENT, ALWAYS, CURRENT),
                voice(2, CURRENT, ALWAYS, CURRENT),
                voice(3, CURRENT, ALWAYS, CURRENT));
        said(1, ReportReason.DEAD, "2026-11-20", 1);
        said(1, ReportReason.NOT_FREE, "2026-11-21", 1);
        said(2, ReportReason.DEAD, "2026-11-20", 4);
        said(2, ReportReason.DEAD, "2026-11-21", 3);

        assertThat(list()).containsExactly("reported a-line/channels/1 channel", "reported a-line/channels/0 channel");
        assertThat(Worklist.of(Directory.of(1, records), reports, TODAY).get(0).reports())
                .containsOnly(entry(ReportReason.DEAD, 7));
    }

    @Test
    void aConfirmationSettlesWhatWasSaidBeforeIt() {
        service("a-line", 301, CURRENT, voice(1, checked("2026-11-10"), ALWAYS, checked("2026-11-20")));
        said(1, ReportReason.DEAD, "2026-11-09", 5);
        said(1, ReportReason.NO_ANSWER_IN_HOURS, "2026-11-19", 5);

        assertThat(list()).isEmpty();
        said(1, ReportReason.DEAD, "2026-11-10", 1);
        said(1, ReportReason.NO_ANSWER_IN_HOURS, "2026-11-20", 2);
        assertThat(list()).containsExactly("reported a-line/channels/0 channel");
    }

    @Test
    void remindsOfAServiceThatLostItsNumber() {
        Service line = lost("lost-line", 301, 1, email(3));
        assertThat(line.channels()).hasSize(1);
        lost("empty-line", 302, 4);
        lost("rung-line", 303, 5, voice(6, CURRENT, ALWAYS, CURRENT));

        assertThat(list())
                .containsExactly("recalled empty-line/recalled channel", "recalled lost-line/recalled channel");
    }

    @Test
    void whatWasNeverRungIsNotMissedWhereThereIsAnotherWay() {
        service("a-line", 301, CURRENT, email(1), email(2));
        Service line = (Service) records.get(0);
        records.set(0, line.recalling(line.channels().get(0).id(), 9));

        assertThat(list()).isEmpty();
    }

    private static String email(int number) {
        return channel("\"kind\": \"email\", \"address\": \"help@example.org\"", number, CURRENT) + "}";
    }

    private Service lost(String slug, int number, int voice, String... others) {
        service(
                slug,
                number,
                CURRENT,
                Stream.concat(Stream.of(voice(voice, CURRENT, ALWAYS, CURRENT)), Stream.of(others))
                        .toArray(String[]::new));
        Service line = (Service) records.get(records.size() - 1);
        Service left = line.recalling(line.channels().get(0).id(), 9);
        records.set(records.size() - 1, left);
        return left;
    }

    @Test
    void theMostUrgentComesFirst() {
        calendar("here", 501, "2027-12-31", "2026-12-25");
        service(
                "a-line",
                301,
                CURRENT,
                voice(1, READ, "", ""),
                voice(2, checked("2026-08-20"), ALWAYS, checked("2026-01-20")),
                voice(3, CURRENT, weekly("here", "unknown", ""), CURRENT));
        said(3, ReportReason.WRONG_ORGANISATION, "2026-11-24", 1);

        assertThat(list())
                .extracting(line -> line.split(" ")[0])
                .containsExactly("reported", "overdue", "holiday_unanswered", "due", "unknown_hours", "unverified");
    }
}

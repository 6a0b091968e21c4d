package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.access.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Editors and approvers who have a terminal and nothing else. */
class EditorsCommandsIT {
    private static final String DVS_VOICE = "b32e8131-e505-4ad3-9364-c5a35b6bff11";
    private static final String[] WHY = {"--reason", "The page says so.", "--evidence", "Read on their page."};

    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    @TempDir
    Path directory;

    private EditorsDesk desk;

    @BeforeEach
    void handOutKeys() {
        desk = new EditorsDesk(SERVICE);
    }

    private CommandLine as(Token key) {
        return CommandLine.at("http://127.0.0.1:" + SERVICE.service().port(), key);
    }

    private static CommandLine.Said done(CommandLine.Said said) {
        assertThat(said.err()).isEmpty();
        assertThat(said.exitCode()).isZero();
        return said;
    }

    /** Drafts a service, gives one text another form in it, and proposes that. */
    private CommandLine.Said proposed(String slug, String from, String to) throws IOException {
        Path file = directory.resolve(slug + "-" + to.hashCode() + ".json");
        done(as(desk.editor).run("draft", slug, "--output", file.toString()));
        String draft = Files.readString(file);
        assertThat(draft).contains(from);
        Files.writeString(file, draft.replace(from, to));
        return done(as(desk.editor).run(all("propose", file.toString())));
    }

    private static String[] all(String... first) {
        return Stream.concat(Stream.of(first), Stream.of(WHY)).toArray(String[]::new);
    }

    private static String number(CommandLine.Said said) {
        Matcher number = Pattern.compile("Proposal ([0-9]+)").matcher(said.out());
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    private static String read(CommandLine.Said said) {
        return said.out().replaceAll("(?s).*--read ([0-9a-f]{64}).*", "$1");
    }

    @Test
    void aChangeGoesFromDraftToPublishedFromATerminalAlone() throws Exception {
        CommandLine.Said proposal = proposed("derbyshire-victim-services", "+448006126505", "+448081570999");
        String number = number(proposal);
        String line = "  /channels/0/number   0800 612 6505 → 0808 157 0999";
        assertThat(proposal.out().lines())
                .startsWith("Proposal " + number + ", open, version 1", "update service derbyshire-victim-services")
                .contains(line)
                .contains("  look at   /channels/0/evidence   is as it was, although the number or address is another");

        assertThat(done(as(desk.approver).run("show")).out())
                .contains(number + "  update service derbyshire-victim-services  The page says so.");
        CommandLine.Said shown = done(as(desk.approver).run("show", number));
        assertThat(shown.out().lines()).contains(line, "evidence  Read on their page.");
        SERVICE.get("/v1/channels/" + DVS_VOICE).then().body("display", equalTo("0800 612 6505"));

        CommandLine.Said approved = done(as(desk.approver).run("approve", number, "--read", read(proposal)));
        assertThat(approved.out().lines()).contains(line).last().asString().startsWith("Published: entry ");
        SERVICE.get("/v1/channels/" + DVS_VOICE).then().body("display", equalTo("0808 157 0999"));
        assertThat(as(desk.approver).run("approve", number, "--read", read(proposal)))
                .satisfies(again -> assertThat(again.exitCode()).isEqualTo(EditorsApi.CHANGED))
                .satisfies(again -> assertThat(again.err()).contains("decided already"));
    }

    @Test
    void nobodyApprovesWhatTheyHaveNotRead() throws Exception {
        CommandLine.Said proposal = proposed("nspcc-helpline", "+448088005000", "+448081570993");
        String number = number(proposal);
        long before = desk.sequence();

        CommandLine.Said unread = as(desk.approver).piping("yes\n").run("approve", number);
        assertThat(unread.exitCode()).isEqualTo(1);
        assertThat(unread.err()).contains("--read");
        CommandLine.Said other = as(desk.approver).run("approve", number, "--read", "0".repeat(64));
        assertThat(other.exitCode()).isEqualTo(EditorsApi.CHANGED);
        assertThat(as(desk.approver).typing("y\n").run("approve", number).err()).contains("Nothing was done");
        assertThat(as(desk.editor).typing("yes\n").run("approve", number).err()).startsWith("Not with this key");
        assertThat(desk.sequence()).isEqualTo(before);

        assertThat(done(as(desk.approver).typing("yes\n").run("approve", number))
                        .out())
                .contains("0808 800 5000 → 0808 157 0993", "Publish this? Type yes: Published: entry ");
        assertThat(desk.sequence()).isEqualTo(before + 1);
    }

    @Test
    void anotherOrganisationsNumberIsLookedAtByName() throws Exception {
        CommandLine.Said proposal = proposed("crimestoppers", "+44800555111", "+448081689111");
        assertThat(proposal.out()).contains("look at   --acknowledge /changes/0/record/channels/");
        String pointer = proposal.out().replaceAll("(?s).*--acknowledge (\\S+).*", "$1");

        CommandLine.Said refused = as(desk.approver).typing("yes\n").run("approve", number(proposal));
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("Look at these numbers", pointer);
        done(as(desk.approver).run("reject", number(proposal), "--reason", "It is not theirs."));
        assertThat(done(as(desk.approver).run("show", number(proposal))).out())
                .contains("rejected", "It is not theirs.");
    }

    @Test
    void whatChangedMeanwhileExitsWithTwo() throws Exception {
        Path file = directory.resolve("late.json");
        done(as(desk.editor).run("draft", "childline", "--output", file.toString()));
        Files.writeString(file, Files.readString(file).replace("+448001111", "+448081570992"));
        CommandLine.Said first = done(as(desk.editor).run(all("propose", file.toString())));
        done(as(desk.approver).run("approve", number(first), "--read", read(first)));

        CommandLine.Said late = as(desk.editor).run(all("propose", file.toString()));
        assertThat(late.exitCode()).isEqualTo(EditorsApi.CHANGED);
        assertThat(late.err()).contains("Changed since", "/changes/0/base_revision");
        assertThat(as(desk.editor)
                        .run("draft", "childline", "--output", file.toString())
                        .err())
                .contains("a file of that name already");
    }

    @Test
    void faultsAreSaidWithTheirPlaces() throws Exception {
        Path file = Files.writeString(
                directory.resolve("faulty.json"), "{\"changes\":[{\"operation\":\"grow\"}],\"reason\":\"Why.\"}");
        CommandLine.Said said = as(desk.editor).run("propose", file.toString());
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err().lines())
                .startsWith("Invalid request")
                .anyMatch(line -> line.startsWith("  /changes/0/operation   "))
                .anyMatch(line -> line.startsWith("  /evidence "))
                .noneMatch(line -> line.contains("\tat "));
        Files.writeString(file, "{\"changes\":[],\"changes\":[]}");
        assertThat(as(desk.editor).run("propose", file.toString()).err()).startsWith("The file is not JSON");
        assertThat(as(desk.editor).run("propose", "none.json").err()).contains("There is no none.json");
        assertThat(as(desk.editor).run("show", "999999").err()).contains("There is no proposal of that number");
    }

    @Test
    void aWrongNumberAndAWholeRecordAreTakenAwayAndGivenBackAlone() {
        String channel = SERVICE.get("/v1/services/samaritans").path("channels[0].id");
        assertThat(done(as(desk.editor).run("recall", channel, "--value", "116 123", "--reason", "Silent."))
                        .out())
                .startsWith("Recalled: entry ");
        SERVICE.get("/v1/channels/" + channel).then().statusCode(410);

        assertThat(done(as(desk.editor).run("withdraw", "take-it-down", "--reason", "It closed."))
                        .out())
                .startsWith("Withdrawn: entry ");
        SERVICE.get("/v1/services/take-it-down").then().statusCode(410);
        assertThat(done(as(desk.editor).run("return", "take-it-down", "--reason", "It has not."))
                        .out())
                .startsWith("Returned: entry ");
        SERVICE.get("/v1/services/take-it-down").then().statusCode(200);
        CommandLine.Said floor = as(desk.editor).run("recall", DVS_VOICE, "--value", "999", "--reason", "Silent.");
        assertThat(floor.exitCode()).isEqualTo(1);
        assertThat(floor.err().lines()).hasSizeGreaterThan(1).anyMatch(line -> line.startsWith("  /"));
    }

    @Test
    void aDraftIsTriedOutBeforeAnybodySaysWhy() throws Exception {
        Path file = directory.resolve("tried.json");
        done(as(desk.editor).run("draft", "victim-support", "--output", file.toString()));
        Files.writeString(file, Files.readString(file).replaceFirst("\"summary\" : \"", "\"summary\" : \"Always: "));
        long before = desk.newestProposal();
        CommandLine.Said tried = done(as(desk.editor).run("propose", file.toString(), "--dry-run"));
        assertThat(tried.out()).contains("/summary", " → Always: ", "Nothing was proposed.");
        assertThat(desk.newestProposal()).isEqualTo(before);
        assertThat(as(desk.editor).run("propose", file.toString()).err())
                .startsWith("A draft is proposed with --reason and --evidence");
    }

    @Test
    void theKindThatARecordHasIsSaid() {
        CommandLine.Said said = as(desk.editor).run("draft", "intimate-image-abuse");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err().strip())
                .isEqualTo(
                        "There is no service intimate-image-abuse, but there is a record of the kind topic: add --kind topic");
        assertThat(done(as(desk.editor).run("draft", "intimate-image-abuse", "--kind", "topic"))
                        .out())
                .contains("base_revision");
        assertThat(as(desk.editor).run("withdraw", "nobody", "--reason", "Why.").err())
                .isEqualToIgnoringNewLines("There is no service nobody, and never was");
    }

    @Test
    void whatIsGoneAlreadyIsSaidToBeGone() {
        String channel = SERVICE.get("/v1/services/report-remove").path("channels[0].id");
        String value = SERVICE.get("/v1/services/report-remove").path("channels[0].url");
        String[] recall = {"recall", channel, "--value", value, "--reason", "Dead."};
        assertThat(done(as(desk.editor).run(recall)).out())
                .containsPattern("^Recalled: entry [0-9]+, recall service report-remove \\(Report Remove\\)\n$");
        CommandLine.Said again = as(desk.editor).run(recall);
        assertThat(again.exitCode()).isEqualTo(EditorsApi.CHANGED);
        assertThat(again.err())
                .containsPattern("^That channel is recalled already \\(entry [0-9]+\\): nothing was done");
        assertThat(as(desk.editor)
                        .run("recall", "c0c0c0c0-0000-4000-8000-000000000000", "--value", "1", "--reason", "Why.")
                        .err())
                .startsWith("Not found");

        String[] withdraw = {"withdraw", "stopncii", "--reason", "It closed."};
        assertThat(done(as(desk.editor).run(withdraw)).out())
                .containsPattern("^Withdrawn: entry [0-9]+, withdraw service stopncii \\(StopNCII\\)\n$");
        CommandLine.Said twice = as(desk.editor).run(withdraw);
        assertThat(twice.exitCode()).isEqualTo(EditorsApi.CHANGED);
        assertThat(twice.err()).startsWith("The service stopncii is withdrawn already: nothing was done");
        done(as(desk.editor).run("return", "stopncii", "--reason", "It has not."));
        CommandLine.Said nowhere = as(desk.key(Scope.EDITOR)).run("return", "stopncii", "--reason", "Again.");
        assertThat(nowhere.exitCode()).isEqualTo(1);
        assertThat(nowhere.err()).contains("seven days", "propose", "second person");
    }

    /** Two people who both put it right at once would put it wrong again. */
    @Test
    void aReturnSaysWhatItPutBackAndIsNotUndoneByAnother() throws Exception {
        CommandLine.Said change =
                proposed("crimestoppers", "\"name\" : \"Crimestoppers\"", "\"name\" : \"Crime Stoppers\"");
        done(as(desk.approver).run("approve", number(change), "--read", read(change)));
        String[] back = {"return", "crimestoppers", "--reason", "It is one word."};
        assertThat(done(as(desk.editor).run(back)).out())
                .containsPattern("^Returned: entry [0-9]+, update service crimestoppers \\(Crimestoppers\\)\n")
                .contains("  /name   Crime Stoppers → Crimestoppers\n");
        CommandLine.Said twice = as(desk.editor).run(back);
        assertThat(twice.exitCode()).isEqualTo(EditorsApi.CHANGED);
        assertThat(twice.err())
                .startsWith("The service crimestoppers was returned already: nothing was done.")
                .contains("second person");
        SERVICE.get("/v1/services/crimestoppers").then().body("name", equalTo("Crimestoppers"));
    }

    @Test
    void aProposalIsShownBesideWhatItWasBasedOn() throws Exception {
        CommandLine.Said first =
                proposed("revenge-porn-helpline", "\"rule_text\" : \"For adults", "\"rule_text\" : \"For all adults");
        CommandLine.Said late =
                proposed("revenge-porn-helpline", "\"rule_text\" : \"For adults", "\"rule_text\" : \"For grown-ups");
        done(as(desk.approver).run("approve", number(first), "--read", read(first)));

        CommandLine.Said published = done(as(desk.approver).run("show", number(first)));
        assertThat(published.out())
                .containsPattern("compared with entry [0-9]+, which it was based on")
                .containsPattern("/rule_text +For adults.* → For all adults");
        CommandLine.Said stale = done(as(desk.approver).run("show", number(late)));
        assertThat(stale.out())
                .contains("stale", "which it was based on")
                .containsPattern("/rule_text +For adults.* → For grown-ups");
    }
}

package io.github.helplines.directory.client.internal.wire;

import io.github.helplines.directory.client.Problem;
import io.github.helplines.directory.client.model.AreaLookup;
import io.github.helplines.directory.client.model.Assessment;
import io.github.helplines.directory.client.model.Assessment.Outcome;
import io.github.helplines.directory.client.model.Assessment.Result;
import io.github.helplines.directory.client.model.ChannelStatus;
import io.github.helplines.directory.client.model.EmergencyFloor;
import io.github.helplines.directory.client.model.HandOff;
import io.github.helplines.directory.client.model.HelpAnswer;
import io.github.helplines.directory.client.model.OpenStatus;
import io.github.helplines.directory.client.model.Question;
import io.github.helplines.directory.client.model.SearchResult;
import io.github.helplines.directory.client.model.ServiceEligibility;
import io.github.helplines.directory.client.model.ServiceStatus;
import io.github.helplines.directory.client.model.SmsReply;
import io.github.helplines.directory.core.codec.CircumstancesCodec;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.model.Evidence.State;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.opening.OpenReason;
import java.util.List;

/** Reads answers to questions. */
public final class AnswerReader {
    private AnswerReader() {}

    public static HelpAnswer help(Members from) {
        return new HelpAnswer(
                from.time("at").toInstant(),
                from.list("services", AnswerReader::offer),
                from.list("guidance", RecordReader::guidance),
                from.find("next_question", AnswerReader::question),
                RecordReader.floor(from, "emergency"));
    }

    private static HelpAnswer.Offer offer(Members from) {
        return new HelpAnswer.Offer(
                RecordReader.link(from.object("service")),
                assessment(from.object("assessment")),
                from.open("evidence_state", State.class),
                from.findText("notice"),
                from.list("channels", AnswerReader::channelStatus),
                handOffs(from));
    }

    private static List<HandOff> handOffs(Members from) {
        return from.list(
                "hand_offs", each -> new HandOff(RecordReader.link(each.object("service")), each.text("text")));
    }

    private static Assessment assessment(Members from) {
        return new Assessment(
                switch (from.text("outcome")) {
                    case "eligible" -> Outcome.ELIGIBLE;
                    case "not_eligible" -> Outcome.NOT_ELIGIBLE;
                    default -> Outcome.NEED_MORE;
                },
                from.text("text"),
                from.list("criteria", AnswerReader::criterion));
    }

    private static Assessment.Criterion criterion(Members from) {
        return new Assessment.Criterion(
                from.text("criterion"),
                switch (from.text("result")) {
                    case "met" -> Result.MET;
                    case "not_met" -> Result.NOT_MET;
                    default -> Result.UNKNOWN;
                },
                from.text("text"));
    }

    private static ChannelStatus channelStatus(Members from) {
        return new ChannelStatus(
                ChannelReader.channel(from.object("channel")),
                status(from.object("status")),
                from.open("evidence_state", State.class),
                from.findOpen("hours_evidence_state", State.class));
    }

    private static OpenStatus status(Members from) {
        return new OpenStatus(
                switch (from.text("state")) {
                    case "open" -> OpenStatus.State.OPEN;
                    case "closed" -> OpenStatus.State.CLOSED;
                    default -> OpenStatus.State.UNKNOWN;
                },
                from.open("reason", OpenReason.class),
                from.time("as_of").toInstant(),
                from.findTime("closes_at"),
                from.findTime("opens_at"),
                from.findText("holiday"));
    }

    private static Question question(Members from) {
        return new Question(
                from.text("fact"),
                from.text("text"),
                from.list("answers", each -> new Question.Answer(each.text("text"), circumstances(each))));
    }

    /** What cannot be understood of an answer to choose adds nothing. */
    private static Circumstances circumstances(Members from) {
        Members add = from.object("add");
        return ObjectReader.of(add.json(), "", new Faults())
                .flatMap(CircumstancesCodec::read)
                .orElse(Circumstances.none());
    }

    /** @param floor that of the whole answer, where this is one of many */
    public static ServiceEligibility eligibility(Members from, EmergencyFloor floor) {
        return new ServiceEligibility(
                RecordReader.link(from.object("service")),
                assessment(from.object("assessment")),
                from.open("evidence_state", State.class),
                handOffs(from),
                from.find("next_question", AnswerReader::question),
                floor);
    }

    public static ServiceStatus serviceStatus(Members from) {
        return new ServiceStatus(
                RecordReader.link(from.object("service")),
                from.time("at").toInstant(),
                from.list("channels", AnswerReader::channelStatus),
                RecordReader.floor(from, "emergency"));
    }

    public static SearchResult search(Members from) {
        return new SearchResult(
                from.flag("matched"),
                from.list(
                        "items",
                        each -> new SearchResult.Hit(each.open("kind", RecordKind.class), RecordReader.link(each))),
                RecordReader.floor(from, "emergency"));
    }

    public static SmsReply smsReply(Members from) {
        return new SmsReply(
                from.text("short_code"),
                from.text("keyword"),
                RecordReader.link(from.object("service")),
                from.text("reply"),
                from.text("encoding"),
                Math.toIntExact(from.number("segments")));
    }

    public static AreaLookup areaLookup(Members from) {
        return new AreaLookup(from.texts("in"), from.texts("not_in"), from.texts("unknown"));
    }

    public static Problem problem(Members from, EmergencyFloor floor) {
        return new Problem(
                from.text("type"),
                from.text("code"),
                from.text("title"),
                Math.toIntExact(from.number("status")),
                from.findText("request_id"),
                from.list(
                        "errors",
                        each -> new Problem.Fault(each.text("pointer"), each.text("code"), each.text("message"))),
                handOffs(from),
                floor);
    }
}

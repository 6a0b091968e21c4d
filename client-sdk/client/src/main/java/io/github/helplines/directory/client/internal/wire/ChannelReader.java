package io.github.helplines.directory.client.internal.wire;

import io.github.helplines.directory.client.model.Channel;
import io.github.helplines.directory.client.model.ChannelDetails;
import io.github.helplines.directory.client.model.Cost;
import io.github.helplines.directory.client.model.Evidence;
import io.github.helplines.directory.client.model.OpenValue;
import io.github.helplines.directory.client.model.OpeningHours;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Known;
import java.util.List;
import java.util.Optional;

/** Reads channels, and what stands in them. */
public final class ChannelReader {
    private ChannelReader() {}

    public static Channel channel(Members from) {
        OpenValue<ChannelKind> kind = from.open("kind", ChannelKind.class);
        ChannelDetails details = details(from);
        Optional<ChannelKind> known = kind.known();
        if (known.isEmpty()) {
            return new Channel.Unknown(kind, details);
        }
        return switch (known.get()) {
            case VOICE ->
                new Channel.Voice(
                        details, from.text("number"), from.findText("written_as"), from.findText("relay_uri"));
            case SMS ->
                new Channel.Sms(
                        details, from.findText("number"), from.findText("short_code"), from.findText("keyword"));
            case TEXTPHONE -> new Channel.Textphone(details, from.text("number"), from.flag("relay"));
            case WHATS_APP -> new Channel.WhatsApp(details, from.text("number"));
            case EMAIL -> new Channel.Email(details, from.text("address"));
            case POST, IN_PERSON -> new Channel.Place(kind, details, from.texts("address_lines"));
            case WEB_CHAT, WEB_FORM, WEBSITE, CHATBOT, VIDEO_RELAY -> new Channel.Web(kind, details, from.text("url"));
        };
    }

    private static ChannelDetails details(Members from) {
        Members cost = from.object("cost");
        return new ChannelDetails(
                from.text("id"),
                from.text("display"),
                from.text("action"),
                from.findText("uri"),
                from.findText("spoken"),
                new Cost(
                        cost.open("landline", io.github.helplines.directory.core.model.Cost.Price.class),
                        cost.open("mobile", io.github.helplines.directory.core.model.Cost.Price.class),
                        cost.findText("source")),
                from.open("appears_on_bill", Known.class),
                from.open("anonymous", Known.class),
                from.texts("languages"),
                from.findText("note"),
                evidence(from.object("evidence")),
                from.find("hours", ChannelReader::hours),
                from.find("hours_evidence", ChannelReader::evidence));
    }

    static Evidence evidence(Members from) {
        return new Evidence(
                from.text("source"),
                from.findText("url"),
                from.findText("page_date"),
                from.date("read_on"),
                from.open("method", io.github.helplines.directory.core.model.Evidence.Method.class),
                from.findDate("checked_on"),
                from.findDate("due_on"),
                from.findDate("overdue_on"));
    }

    private static OpeningHours hours(Members from) {
        return new OpeningHours(
                from.flag("always"),
                from.list("weekly", each -> new OpeningHours.Weekly(each.texts("days"), interval(each))),
                from.find("holidays", ChannelReader::holidays),
                from.list("exceptions", ChannelReader::dated),
                from.findDate("valid_from"),
                from.findDate("valid_until"));
    }

    private static OpeningHours.Holidays holidays(Members from) {
        return new OpeningHours.Holidays(from.text("calendar"), from.text("policy"), intervals(from));
    }

    private static OpeningHours.Dated dated(Members from) {
        return new OpeningHours.Dated(from.date("date"), intervals(from), from.findText("note"));
    }

    private static List<OpeningHours.Interval> intervals(Members from) {
        return from.list("intervals", ChannelReader::interval);
    }

    private static OpeningHours.Interval interval(Members from) {
        return new OpeningHours.Interval(from.text("opens"), from.text("closes"));
    }
}

package io.github.helplines.directory.client.internal.wire;

import io.github.helplines.directory.client.model.Area;
import io.github.helplines.directory.client.model.EmergencyFloor;
import io.github.helplines.directory.client.model.GuidanceLine;
import io.github.helplines.directory.client.model.Link;
import io.github.helplines.directory.client.model.Organisation;
import io.github.helplines.directory.client.model.Rule;
import io.github.helplines.directory.client.model.Service;
import io.github.helplines.directory.client.model.Topic;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Known;
import org.jspecify.annotations.Nullable;

/** Reads records in the form in which the service answers. */
public final class RecordReader {
    private RecordReader() {}

    public static Service service(Members from) {
        return new Service(
                from.text("id"),
                from.text("slug"),
                from.texts("previous_slugs"),
                from.find("organisation", RecordReader::link),
                from.find("funder", RecordReader::link),
                from.text("name"),
                from.text("discreet_name"),
                from.text("summary"),
                from.findText("description"),
                from.findText("on_contact"),
                from.texts("topics"),
                rule(from.object("rule")),
                from.text("rule_text"),
                ChannelReader.evidence(from.object("rule_evidence")),
                from.texts("coverage"),
                from.open("free", Known.class),
                from.open("confidential", Known.class),
                from.open("anonymous", Known.class),
                from.open("service_type", io.github.helplines.directory.core.model.Service.Type.class),
                from.open("reach", io.github.helplines.directory.core.model.Service.Reach.class),
                from.texts("languages"),
                from.find("alert", RecordReader::alert),
                from.findText("notice"),
                from.list("channels", ChannelReader::channel),
                from.list("hand_offs", each -> new Service.HandOff(each.text("service"), each.text("text"))),
                from.texts("show_with"),
                from.flag("general"));
    }

    private static Service.Alert alert(Members from) {
        return new Service.Alert(from.text("text"), from.date("from"), from.date("until"));
    }

    static Rule rule(Members from) {
        String kind = from.text("kind");
        return switch (kind) {
            case "everyone" -> new Rule.Everyone();
            case "all_of" -> new Rule.AllOf(from.list("rules", RecordReader::rule));
            case "any_of" -> new Rule.AnyOf(from.list("rules", RecordReader::rule));
            case "not" -> new Rule.Not(rule(from.object("rule")));
            case "age_between" -> new Rule.AgeBetween(years(from, "min"), years(from, "max"), whose(from));
            case "lives_in" -> new Rule.LivesIn(from.texts("areas"));
            case "one_of" -> new Rule.OneOf(from.text("criterion"), from.texts("values"));
            default -> new Rule.Unknown(kind);
        };
    }

    private static String whose(Members from) {
        String whose = from.findText("whose");
        return whose == null ? "person" : whose;
    }

    private static @Nullable Integer years(Members from, String name) {
        Long years = from.findNumber(name);
        return years == null ? null : Math.toIntExact(years);
    }

    public static Organisation organisation(Members from) {
        return new Organisation(
                from.text("id"),
                from.text("slug"),
                from.texts("previous_slugs"),
                from.text("name"),
                from.open("organisation_type", io.github.helplines.directory.core.model.Organisation.Type.class),
                from.findText("summary"),
                from.findText("website"),
                from.list("identifiers", each -> new Organisation.Identifier(each.text("scheme"), each.text("value"))),
                from.open("status", io.github.helplines.directory.core.model.Organisation.Status.class),
                from.findText("successor"),
                ChannelReader.evidence(from.object("evidence")),
                from.list("services", RecordReader::link));
    }

    public static Topic topic(Members from) {
        return new Topic(
                from.text("id"),
                from.text("slug"),
                from.texts("previous_slugs"),
                from.text("name"),
                from.texts("aliases"),
                from.text("summary"),
                from.texts("services"),
                from.list("guidance", RecordReader::guidance),
                from.list(
                        "statements",
                        each -> new Topic.Statement(
                                each.text("text"), ChannelReader.evidence(each.object("evidence")))));
    }

    static GuidanceLine guidance(Members from) {
        return new GuidanceLine(from.text("text"), from.findText("condition"));
    }

    public static Area area(Members from) {
        return new Area(
                from.text("code"),
                from.text("name"),
                from.findText("asked_as"),
                from.text("area_type"),
                from.texts("authorities"),
                from.text("attribution"));
    }

    /** Of an object whose {@code member} is the list of the floor. */
    public static EmergencyFloor floor(Members from, String member) {
        return new EmergencyFloor(from.list(member, RecordReader::floorItem));
    }

    private static EmergencyFloor.Item floorItem(Members from) {
        return new EmergencyFloor.Item(from.text("text"), from.find("channel", RecordReader::floorContact));
    }

    private static EmergencyFloor.Contact floorContact(Members from) {
        return new EmergencyFloor.Contact(
                from.open("kind", ChannelKind.class), from.text("display"), from.text("uri"), from.findText("spoken"));
    }

    static Link link(Members from) {
        return new Link(from.text("id"), from.text("slug"), from.text("name"), from.text("uri"));
    }
}

package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.Area;
import io.github.helplines.directory.core.model.Calendar;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Topic;
import java.util.Optional;

/**
 * Every record to and from its one JSON form: the same in bundles, proposals, entries, changes and the snapshot.
 * Reading notes every fault; a record comes out only when there was none.
 */
public final class RecordCodec {
    private RecordCodec() {}

    public static JsonObject write(DirectoryRecord record) {
        if (record instanceof Organisation organisation) {
            return OrganisationCodec.write(organisation);
        } else if (record instanceof Service service) {
            return ServiceCodec.write(service);
        } else if (record instanceof Topic topic) {
            return TopicCodec.write(topic);
        } else if (record instanceof Area area) {
            return AreaCodec.write(area);
        } else if (record instanceof Calendar calendar) {
            return CalendarCodec.write(calendar);
        }
        return EmergencyCodec.write((Emergency) record);
    }

    public static Optional<DirectoryRecord> read(JsonValue value, String pointer, Faults faults) {
        return ObjectReader.of(value, pointer, faults).flatMap(RecordCodec::read);
    }

    private static Optional<DirectoryRecord> read(ObjectReader reader) {
        int before = reader.faults().size();
        Optional<RecordKind> kind = reader.requiredParsed(
                "kind", Texts.oneOf(RecordKind.class), text -> WireName.parse(RecordKind.class, text));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Optional<? extends DirectoryRecord> record = switch (kind.get()) {
            case ORGANISATION -> OrganisationCodec.read(reader);
            case SERVICE -> ServiceCodec.read(reader);
            case TOPIC -> TopicCodec.read(reader);
            case AREA -> AreaCodec.read(reader);
            case CALENDAR -> CalendarCodec.read(reader);
            case EMERGENCY -> EmergencyCodec.read(reader);
        };
        reader.finish();
        return reader.faults().size() > before ? Optional.empty() : record.map(found -> found);
    }
}

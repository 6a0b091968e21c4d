package io.github.helplines.directory.service.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.codec.WithdrawnCodec;
import io.github.helplines.directory.core.contact.ContactMark;
import io.github.helplines.directory.core.contact.FreeText;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Withdrawn;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.PackedLines;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.service.bundle.YamlBundle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever one person takes out of the first directory, every node follows, and shows it nowhere. */
class EverythingTakenAwayTest {
    private static final List<DirectoryRecord> SHIPPED = YamlBundle.shipped().records();

    @TestFactory
    Stream<DynamicTest> anyChannelIsRecalled() {
        return services(SHIPPED)
                .flatMap(service -> service.channels().stream()
                        .filter(channel -> !isInFloor(channel))
                        .map(channel -> DynamicTest.dynamicTest(
                                service.slug() + " " + channel.kind().wire(), () -> recalled(channel))));
    }

    private static void recalled(Channel wrong) {
        List<DirectoryRecord> left = replaced(SHIPPED, service -> {
            Service without = service;
            for (Channel each : service.channels()) {
                without = each.mark().equals(wrong.mark()) ? without.recalling(each.id(), 2) : without;
            }
            return without;
        });

        showsNowhere(shown(left, List.of()), Set.of(wrong.mark()));
    }

    @TestFactory
    Stream<DynamicTest> anyServiceIsWithdrawn() {
        return services(SHIPPED)
                .map(service -> DynamicTest.dynamicTest(service.slug().value(), () -> withdrawn(service)));
    }

    private static void withdrawn(Service gone) {
        List<DirectoryRecord> left =
                SHIPPED.stream().filter(record -> !record.equals(gone)).toList();
        Set<ContactMark> marks = new HashSet<>();
        gone.channels().stream().filter(channel -> !isInFloor(channel)).forEach(channel -> marks.add(channel.mark()));
        services(left).forEach(service -> service.channels().forEach(channel -> marks.remove(channel.mark())));

        Directory shown = shown(left, List.of(Withdrawn.of(gone)));

        showsNowhere(shown, marks);
        assertThat(shown.service(gone.slug())).isEmpty();
    }

    @Test
    void aTextThatNamesTheSiteOfARecalledPageIsPublishedWithoutIt() {
        List<DirectoryRecord> records = replaced(SHIPPED, service -> {
            String canonical = CanonicalJson.write(RecordCodec.write(service));
            return service.slug().value().equals("report-remove")
                    ? (Service) StoredRecords.read(
                            canonical.replace("\"summary\":\"", "\"summary\":\"Read childline.org.uk first. "))
                    : service;
        });
        List<DirectoryRecord> left = replaced(
                records,
                service -> service.slug().value().equals("report-remove")
                                || service.slug().value().equals("childline")
                        ? withoutPages(service)
                        : service);

        Directory shown = shown(left, List.of());

        assertThat(services(shown.records()))
                .filteredOn(service -> service.slug().value().equals("report-remove"))
                .singleElement()
                .satisfies(service -> assertThat(service.summary()).startsWith("Read (address withdrawn) first. "));
    }

    private static Service withoutPages(Service service) {
        Service left = service;
        for (Channel channel : service.channels()) {
            left = channel instanceof Channel.Web ? left.recalling(channel.id(), 2) : left;
        }
        return left;
    }

    private static Directory shown(List<DirectoryRecord> records, List<Withdrawn> withdrawn) {
        List<String> lines = new ArrayList<>();
        records.forEach(record -> lines.add(CanonicalJson.write(RecordCodec.write(record))));
        withdrawn.forEach(gone -> lines.add(CanonicalJson.write(WithdrawnCodec.write(gone))));
        return Snapshot.of(SnapshotBuilder.build(
                        "00000000-0000-4000-8000-000000000001",
                        1,
                        2,
                        Sha256.hash("an entry"),
                        PackedLines.of(lines),
                        List.of()))
                .directory();
    }

    private static void showsNowhere(Directory shown, Set<ContactMark> gone) {
        for (DirectoryRecord record : shown.records()) {
            assertThat(texts(RecordCodec.write(record)))
                    .as("the texts of the %s %s", record.kind().wire(), record.slug())
                    .noneMatch(text -> FreeText.mentions(text).stream().anyMatch(each -> each.isOneOf(gone)));
        }
        shown.withdrawn()
                .forEach(left -> assertThat(left.handOffs())
                        .noneMatch(handOff ->
                                FreeText.mentions(handOff.text()).stream().anyMatch(each -> each.isOneOf(gone))));
    }

    /** Every string in it, whatever it is called. */
    private static Stream<String> texts(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.members().values().stream().flatMap(EverythingTakenAwayTest::texts);
        } else if (value instanceof JsonArray array) {
            return array.items().stream().flatMap(EverythingTakenAwayTest::texts);
        }
        return value instanceof JsonString text ? Stream.of(text.value()) : Stream.empty();
    }

    private static boolean isInFloor(Channel channel) {
        return SHIPPED.stream()
                .filter(Emergency.class::isInstance)
                .flatMap(record -> ((Emergency) record).items().stream())
                .flatMap(item -> Stream.ofNullable(item.contact()))
                .anyMatch(contact -> contact.mark().equals(channel.mark()));
    }

    private static Stream<Service> services(List<? extends DirectoryRecord> records) {
        return records.stream().filter(Service.class::isInstance).map(Service.class::cast);
    }

    private static List<DirectoryRecord> replaced(List<DirectoryRecord> records, UnaryOperator<Service> change) {
        return records.stream()
                .map(record -> record instanceof Service service ? change.apply(service) : record)
                .toList();
    }
}

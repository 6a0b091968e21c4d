package io.github.helplines.directory.client.internal.replica;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.ResponseException;
import io.github.helplines.directory.client.model.HandOff;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Withdrawn;
import java.util.List;
import java.util.Optional;

/**
 * What to say of something that is not there: that it never was, or that it is gone, and who else can help.
 *
 * @param copy what is answered from
 */
record Absent(Copy copy) {
    Absent {
        requireNonNull(copy, "copy");
    }

    /** Of a record, by its identity or a slug it had. */
    ResponseException record(RecordKind kind, String idOrSlug) {
        Optional<ResponseException> gone =
                copy.directory().findWithdrawn(kind, idOrSlug).map(withdrawn -> gone(withdrawn.handOffs()));
        return gone.orElseGet(() -> copy.refusals().notFound());
    }

    /** Of a channel that was recalled, or went with its service. */
    ResponseException channel(RecordId id) {
        Optional<List<io.github.helplines.directory.core.model.HandOff>> recalled =
                Optional.ofNullable(copy.directory().recalls().get(id)).map(Directory.Recall::handOffs);
        Optional<ResponseException> gone = recalled.or(() -> withdrawnWith(id)).map(this::gone);
        return gone.orElseGet(() -> copy.refusals().notFound());
    }

    private Optional<List<io.github.helplines.directory.core.model.HandOff>> withdrawnWith(RecordId channel) {
        return copy.directory().withdrawn().stream()
                .filter(gone -> gone.contacts().stream()
                        .anyMatch(contact -> contact.channel().equals(channel)))
                .findFirst()
                .map(Withdrawn::handOffs);
    }

    /** With the hand-offs that are there; where there are none, with those who support everybody in the country. */
    private ResponseException gone(List<io.github.helplines.directory.core.model.HandOff> handOffs) {
        Directory directory = copy.directory();
        List<HandOff> there = handOffs.stream()
                .flatMap(handOff -> directory.service(handOff.service()).stream()
                        .map(service -> new HandOff(ModelRecords.link(service), handOff.text())))
                .toList();
        return copy.refusals().gone(there.isEmpty() ? general(directory) : there);
    }

    private static List<HandOff> general(Directory directory) {
        return directory.all(Service.class).stream()
                .filter(service -> service.general()
                        && service.reach() == Service.Reach.NATIONAL
                        && service.type() == Service.Type.SUPPORT)
                .map(service -> new HandOff(ModelRecords.link(service), service.summary()))
                .toList();
    }
}

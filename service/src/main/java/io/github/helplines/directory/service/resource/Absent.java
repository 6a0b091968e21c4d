package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.core.contact.ContactMark;
import io.github.helplines.directory.core.contact.ShortCode;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.HandOff;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Withdrawn;
import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.problem.ProblemType;
import io.github.helplines.directory.service.publication.Snapshot;
import io.github.helplines.directory.service.representation.HandOffRepresentation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What to say of something that is not there: that it never was, or that it is gone, and who else can help. */
final class Absent {
    private Absent() {}

    /** Of a record, by its identity or a slug it had. */
    static ProblemException record(Snapshot snapshot, RecordKind kind, String idOrSlug) {
        Directory directory = snapshot.directory();
        return directory
                .findWithdrawn(kind, idOrSlug)
                .map(gone -> gone(directory, gone.handOffs()))
                .orElseGet(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }

    /** Of a channel that was recalled, or went with its service. */
    static ProblemException channel(Snapshot snapshot, RecordId id) {
        Directory directory = snapshot.directory();
        Optional<List<HandOff>> recalled =
                Optional.ofNullable(directory.recalls().get(id)).map(Directory.Recall::handOffs);
        return recalled.or(() -> directory.withdrawn().stream()
                        .filter(gone -> gone.contacts().stream()
                                .anyMatch(contact -> contact.channel().equals(id)))
                        .findFirst()
                        .map(Withdrawn::handOffs))
                .map(handOffs -> gone(directory, handOffs))
                .orElseGet(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }

    /** Of a keyword: where one of this short code was recalled, it may be the one. */
    static ProblemException keyword(Snapshot snapshot, ShortCode shortCode) {
        Directory directory = snapshot.directory();
        ContactMark mark = ContactMark.of(shortCode);
        return directory.recalls().values().stream()
                .filter(recall -> recall.channel().value().equals(mark))
                .findFirst()
                .map(recall -> gone(directory, recall.handOffs()))
                .orElseGet(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }

    /** With the hand-offs that are there; where there are none, with those who support everybody in the country. */
    private static ProblemException gone(Directory directory, List<HandOff> handOffs) {
        List<HandOffRepresentation> there = handOffs.stream()
                .flatMap(handOff -> directory.service(handOff.service()).stream()
                        .map(service -> HandOffRepresentation.of(service, handOff.text())))
                .toList();
        List<HandOffRepresentation> general = directory.all(Service.class).stream()
                .filter(service -> service.general()
                        && service.reach() == Service.Reach.NATIONAL
                        && service.type() == Service.Type.SUPPORT)
                .map(service -> HandOffRepresentation.of(service, service.summary()))
                .toList();
        return ProblemException.gone(Stream.of(there, general)
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of()));
    }
}

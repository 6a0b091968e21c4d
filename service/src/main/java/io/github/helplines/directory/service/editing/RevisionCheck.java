package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.service.editing.ChangesRefusedException.Why;
import io.github.helplines.directory.service.editing.Desk.Session;
import io.github.helplines.directory.service.editing.Desk.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether each change may follow on its record as that stands, was made from it, and changes it. */
final class RevisionCheck {
    private RevisionCheck() {}

    /** @throws ChangesRefusedException with every change that cannot follow, changes nothing, or is of an older record */
    static void require(Session session, List<ProposedChange> changes, JsonText json) {
        List<Fault> wrong = new ArrayList<>();
        List<Fault> stale = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            ProposedChange change = changes.get(i);
            Optional<Standing> standing = session.standing(change.id());
            String pointer = Fault.child("/changes", i);
            Optional<Fault> fault = whatIsWrong(change, standing, pointer);
            if (fault.isPresent()) {
                wrong.add(fault.get());
            } else if (standing.map(Standing::revision).orElse(0L) != change.baseRevision()) {
                stale.add(
                        new Fault(pointer + "/base_revision", "stale", "the record has changed since: read it again"));
            } else if (changesNothing(change, standing)) {
                wrong.add(new Fault(pointer, "no_change", "leaves the record as it is"));
            } else if (!change.keepsRecalled(
                    standing.map(found -> json.read(found.record().text())))) {
                wrong.add(new Fault(
                        pointer + "/record/recalled",
                        "recalled_stays",
                        "must be as it is now: what was recalled stays so, and nothing else is recalled here"));
            }
        }
        if (!wrong.isEmpty()) {
            throw new ChangesRefusedException(Why.INVALID, wrong);
        } else if (!stale.isEmpty()) {
            throw new ChangesRefusedException(Why.STALE, stale);
        }
    }

    /** An entry without a change would say that something was decided. */
    private static boolean changesNothing(ProposedChange change, Optional<Standing> standing) {
        boolean replaces = change.operation() == Operation.UPDATE || change.operation() == Operation.VERIFY;
        Optional<String> now = standing.map(found -> found.record().text());
        return replaces && now.isPresent() && now.equals(change.findRecord().map(EntryWriter::text));
    }

    private static Optional<Fault> whatIsWrong(ProposedChange change, Optional<Standing> standing, String pointer) {
        if (change.operation() == Operation.CREATE) {
            return standing.map(found -> new Fault(pointer, "duplicate", "there is a record of this id, or was one"));
        } else if (change.operation() == Operation.WITHDRAW && change.kind() == RecordKind.EMERGENCY) {
            return Optional.of(new Fault(pointer + "/kind", "floor", "the emergency record cannot be withdrawn"));
        } else if (standing.filter(found -> found.record().kind() == change.kind())
                .isEmpty()) {
            return Optional.of(new Fault(pointer, "not_there", "there is no such record"));
        } else if (change.operation() == Operation.REINSTATE) {
            return standing.filter(found -> !found.withdrawn())
                    .map(found -> new Fault(pointer, "not_withdrawn", "the record was not withdrawn"));
        } else if (change.operation() == Operation.REDACT) {
            return standing.filter(found -> found.revision() == change.redacts())
                    .map(found -> new Fault(
                            pointer + "/redacts",
                            "in_force",
                            found.withdrawn()
                                    ? "says what is left of a withdrawn record: reinstate it with another record first"
                                    : "is the text in force: change the record first"));
        }
        return standing.filter(Standing::withdrawn)
                .map(found -> new Fault(pointer, "withdrawn", "the record was withdrawn"));
    }
}

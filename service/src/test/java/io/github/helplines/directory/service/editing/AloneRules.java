package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.contact.ContactMark;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.RecalledChannel;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.LogEntry;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.access.Holder;
import io.github.helplines.directory.service.editing.Desk.Standing;
import io.github.helplines.directory.service.editing.InMemoryLog.Kept;
import io.github.helplines.directory.service.editing.RefusedException.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What one person may publish alone, held against a log without a database. */
final class AloneRules {
    private static final int AN_HOUR = 3;
    private static final Duration RETURNED_WITHIN = Duration.ofDays(7);
    private static final Set<Operation> TAKING_AWAY = Set.of(Operation.RECALL, Operation.WITHDRAW);
    private static final Set<Operation> RETURNING = Set.of(Operation.UPDATE, Operation.REINSTATE);
    private static final Set<Operation> AGREED =
            Set.of(Operation.CREATE, Operation.UPDATE, Operation.REINSTATE, Operation.VERIFY);

    private AloneRules() {}

    /** @throws RefusedException when this takes a second person, or is done too often */
    static void check(InMemoryLog log, Holder person, List<StoredEntry> entries, Instant now) {
        if (!isOneDecision(log, entries)) {
            throw new RefusedException(Why.NOT_ALONE, "one_decision", null);
        }
        for (StoredEntry stored : entries) {
            LogEntry entry = stored.entry();
            if (!entry.role().equals("editor")) {
                throw new RefusedException(Why.NOT_ALONE, "alone", null);
            } else if (!TAKING_AWAY.contains(entry.operation()) && !RETURNING.contains(entry.operation())) {
                throw new RefusedException(Why.NOT_ALONE, "alone", null);
            } else if (decisionsOfTheLastHour(log, person, now) >= AN_HOUR) {
                throw new RefusedException(Why.TOO_OFTEN, "alone_per_hour", null);
            } else if (TAKING_AWAY.contains(entry.operation())) {
                if (isOfFloor(log, stored)) {
                    throw new RefusedException(Why.NOT_ALONE, "floor_stays", null);
                }
            } else if (isReturnedAlready(log, new RecordId(entry.id()))) {
                throw new RefusedException(Why.RULE, "returned_once", null);
            } else if (returned(log, new RecordId(entry.id()), now).isEmpty()
                    || !returned(log, new RecordId(entry.id()), now).equals(stored.findRecordText())) {
                throw new RefusedException(Why.NOT_ALONE, "returns_to_agreed", null);
            }
        }
    }

    /** One entry, or recalls of one contact wherever it is. */
    private static boolean isOneDecision(InMemoryLog log, List<StoredEntry> entries) {
        Set<String> contacts = new TreeSet<>();
        for (StoredEntry entry : entries) {
            if (entry.entry().operation() != Operation.RECALL) {
                return entries.size() == 1;
            }
            JsonObject after = LogRules.canonical(entry.findRecordText().orElseThrow());
            log.standing(new RecordId(entry.entry().id()))
                    .map(standing -> InMemoryLog.record(standing.record().text()))
                    .filter(Service.class::isInstance)
                    .map(Service.class::cast)
                    .ifPresent(service -> LogRules.recalled(service, after).stream()
                            .map(AloneRules::contact)
                            .forEach(contacts::add));
        }
        return !entries.isEmpty() && contacts.size() <= 1;
    }

    /** Whether what goes, some channels of a service or all of it, has a contact of the emergency record. */
    private static boolean isOfFloor(InMemoryLog log, StoredEntry stored) {
        LogEntry entry = stored.entry();
        JsonObject after = LogRules.canonical(stored.findRecordText().orElseThrow());
        List<ContactMark> floor = log.directory().emergency().stream()
                .flatMap(emergency -> emergency.items().stream())
                .flatMap(item -> Stream.ofNullable(item.contact()))
                .map(Emergency.Contact::mark)
                .toList();
        return log.directory()
                .find(Service.class, new RecordId(entry.id()))
                .map(service ->
                        entry.operation() == Operation.RECALL ? LogRules.recalled(service, after) : service.channels())
                .filter(gone -> gone.stream().anyMatch(channel -> floor.contains(channel.mark())))
                .isPresent();
    }

    private static String contact(Channel channel) {
        return channel.mark()
                + (channel instanceof Channel.Sms sms && sms.keyword() != null ? " " + sms.keyword() : "");
    }

    private static long decisionsOfTheLastHour(InMemoryLog log, Holder person, Instant now) {
        return log.kept().stream()
                .filter(kept -> person.equals(kept.holder())
                        && kept.entry().role().equals("editor")
                        && kept.writtenAt().isAfter(now.minus(Duration.ofHours(1))))
                .map(Kept::decision)
                .distinct()
                .count();
    }

    /**
     * What one person may return a record to.
     *
     * @throws RefusedException when one has returned it already since two agreed
     */
    static Optional<String> agreed(InMemoryLog log, RecordId id, Instant now) {
        Optional<String> agreed = returned(log, id, now);
        if (agreed.isPresent() && isReturnedAlready(log, id)) {
            throw new RefusedException(Why.RULE, "returned_once", null);
        }
        return agreed;
    }

    private static boolean isReturnedAlready(InMemoryLog log, RecordId id) {
        List<Kept> states = log.kept().stream()
                .filter(kept -> kept.entry().id().equals(id.value()))
                .toList();
        for (int i = states.size() - 1; i >= 0 && !isDecidedByTwo(states.get(i)); i--) {
            LogEntry entry = states.get(i).entry();
            if (entry.role().equals("editor") && RETURNING.contains(entry.operation())) {
                return true;
            }
        }
        return false;
    }

    /** What one person would return a record to: the newest of what two agreed on that it is not now. */
    static Optional<String> returned(InMemoryLog log, RecordId id, Instant now) {
        Optional<Standing> standing = log.standing(id);
        List<Kept> states = log.kept().stream()
                .filter(kept ->
                        kept.entry().id().equals(id.value()) && kept.entry().operation() != Operation.REDACT)
                .toList();
        for (int i = states.size() - 1; i >= 0 && standing.isPresent(); i--) {
            Instant until = i + 1 < states.size() ? states.get(i + 1).writtenAt() : now;
            Kept state = states.get(i);
            if (isAgreed(state) && until.isAfter(now.minus(RETURNED_WITHIN))) {
                String back = putBack(log, state, standing.get());
                if (standing.get().withdrawn()
                        || !back.equals(standing.get().record().text())) {
                    return Optional.of(back);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isDecidedByTwo(Kept state) {
        return Set.of("approver", "import").contains(state.entry().role())
                && AGREED.contains(state.entry().operation());
    }

    private static boolean isAgreed(Kept state) {
        return isDecidedByTwo(state) && state.stored().findRecordText().isPresent();
    }

    private static String putBack(InMemoryLog log, Kept state, Standing standing) {
        String text = state.stored().findRecordText().orElseThrow();
        DirectoryRecord agreed = InMemoryLog.record(text);
        DirectoryRecord present = InMemoryLog.record(standing.record().text());
        if (!(agreed instanceof Service service) || !(present instanceof Service now)) {
            return text;
        }
        List<RecalledChannel> later = recalls(log)
                .filter(recall -> recall.sequence() > state.entry().sequence())
                .toList();
        List<Channel> back = new ArrayList<>(service.channels());
        back.removeIf(channel ->
                now.recalled().stream().anyMatch(recall -> recall.channel().equals(channel.id())));
        back.removeIf(channel -> later.stream()
                        .anyMatch(recall ->
                                !hasCertainMark(channel) || recall.value().equals(channel.mark()))
                && (standing.withdrawn() || now.channels().stream().noneMatch(each -> isKept(each, channel))));
        return EntryWriter.text(service.with(back, now.recalled()));
    }

    private static boolean isKept(Channel each, Channel channel) {
        return each.id().equals(channel.id())
                && (hasCertainMark(channel)
                        ? each.mark().equals(channel.mark())
                        : ContactValue.of(each).equals(ContactValue.of(channel)));
    }

    /** Not an address on the web with other letters than ASCII's: in doubt it is one that was recalled. */
    private static boolean hasCertainMark(Channel channel) {
        String value = ContactValue.of(channel);
        return !value.startsWith("https://") || value.chars().allMatch(letter -> letter < 0x80);
    }

    private static Stream<RecalledChannel> recalls(InMemoryLog log) {
        return log.directory().recalls().values().stream().map(recall -> recall.channel());
    }
}

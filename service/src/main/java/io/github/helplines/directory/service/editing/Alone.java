package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.contact.ContactMark;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.LogEntry;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Severity;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.Announcement.Event;
import io.github.helplines.directory.service.editing.ChangesRefusedException.Why;
import io.github.helplines.directory.service.editing.Desk.LogEnd;
import io.github.helplines.directory.service.editing.Desk.Replay;
import io.github.helplines.directory.service.editing.Desk.Session;
import io.github.helplines.directory.service.editing.Desk.Standing;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one person may do alone, because waiting would hurt somebody: take a wrong number or a record away, and put a
 * record back to what two people last agreed on. Safe for threads.
 *
 * <p>Throws as {@link Editing} does.
 */
public final class Alone {
    private static final String ROLE = "editor";

    private final Desk desk;
    private final CurrentDirectory current;
    private final JsonText json;
    private final InstantSource clock;
    private final Announcer announcer;

    /** Tells nobody of what was done. */
    public Alone(Desk desk, CurrentDirectory current, JsonText json, InstantSource clock) {
        this(desk, current, json, clock, Announcer.NOBODY);
    }

    /** @param announcer is told of everything that was done alone */
    public Alone(Desk desk, CurrentDirectory current, JsonText json, InstantSource clock, Announcer announcer) {
        this.desk = requireNonNull(desk, "desk");
        this.current = requireNonNull(current, "current");
        this.json = requireNonNull(json, "json");
        this.clock = requireNonNull(clock, "clock");
        this.announcer = requireNonNull(announcer, "announcer");
    }

    /**
     * Recalls a channel, for good: nobody shows it again, and a return is a new channel that two people agree on. Every
     * other channel with the same number or address goes with it.
     *
     * @param value what the caller takes the channel to be, as its record writes it: a number, address or short code
     * @param answer makes the answer from the entries
     */
    public String recall(
            ActingKey who,
            @Nullable Replay replay,
            RecordId channel,
            String value,
            String reason,
            Function<List<StoredEntry>, String> answer) {
        return publishing(News.of(Event.CHANNEL_RECALLED, channel), who, replay, answer, (session, end) -> {
            Directory before = current.atLeast(end.sequence());
            Channel wrong = before.channel(channel)
                    .orElseThrow(() -> refuse(Why.NOT_THERE, "/channel", "not_there", "there is no such channel"))
                    .channel();
            if (!ContactValue.of(wrong).equals(value)) {
                throw refuse(Why.INVALID, "/value", "other_value", "is not what this channel has: read it again");
            } else if (isInFloor(before, wrong.mark())) {
                throw refuse(Why.INVALID, "/channel", "floor", "is in the emergency record, which cannot be recalled");
            }
            List<StoredEntry> entries = new ArrayList<>();
            EntryWriter writer = end.writer();
            for (Service service : before.all(Service.class)) {
                Service left = service;
                for (Channel each : service.channels()) {
                    if (each.id().equals(channel) || isSameContact(each, wrong)) {
                        left = left.recalling(each.id(), writer.next());
                    }
                }
                if (!left.equals(service)) {
                    entries.add(write(writer, Operation.RECALL, left, Severity.CRITICAL, reason, end));
                }
            }
            return entries;
        });
    }

    /**
     * Withdraws a record: it is gone from every answer, and its address says so. A service with a number or address of
     * the emergency record is withdrawn by two people.
     */
    public String withdraw(
            ActingKey who,
            @Nullable Replay replay,
            RecordKind kind,
            RecordId id,
            String reason,
            Function<List<StoredEntry>, String> answer) {
        return publishing(News.of(Event.RECORD_WITHDRAWN), who, replay, answer, (session, end) -> {
            Directory before = current.atLeast(end.sequence());
            Standing standing = standing(session, kind, id)
                    .filter(found -> !found.withdrawn())
                    .orElseThrow(() -> refuse(Why.NOT_THERE, "/id", "not_there", "there is no such record"));
            if (kind == RecordKind.EMERGENCY) {
                throw refuse(Why.INVALID, "/kind", "floor", "the emergency record cannot be withdrawn");
            }
            DirectoryRecord gone = record(standing.record().text());
            if (gone instanceof Service service
                    && service.channels().stream().anyMatch(channel -> isInFloor(before, channel.mark()))) {
                throw refuse(
                        Why.INVALID,
                        "/id",
                        "floor",
                        "has a number or address of the emergency record: propose it, and have a second person approve");
            }
            requireFit(before, ProposedChange.withdraw(kind, id, standing.revision()));
            return List.of(write(end.writer(), Operation.WITHDRAW, gone, Severity.IMPORTANT, reason, end));
        });
    }

    /** Returns a record to what two people last agreed on, without the channels that were recalled since. */
    public String giveBack(
            ActingKey who,
            @Nullable Replay replay,
            RecordKind kind,
            RecordId id,
            String reason,
            Function<List<StoredEntry>, String> answer) {
        return publishing(News.of(Event.RECORD_RETURNED), who, replay, answer, (session, end) -> {
            Directory before = current.atLeast(end.sequence());
            Standing standing = standing(session, kind, id)
                    .orElseThrow(() -> refuse(Why.NOT_THERE, "/id", "not_there", "there is no such record"));
            DirectoryRecord agreed = session.agreed(id)
                    .map(this::record)
                    .orElseThrow(() -> refuse(
                            Why.INVALID, "/id", "nothing_agreed", "two people agreed on nothing else in seven days"));
            Operation operation = standing.withdrawn() ? Operation.REINSTATE : Operation.UPDATE;
            requireFit(before, ProposedChange.of(operation, standing.revision(), agreed));
            return List.of(write(end.writer(), operation, agreed, Severity.IMPORTANT, reason, end));
        });
    }

    private static void requireFit(Directory before, ProposedChange change) {
        List<Fault> faults = Candidate.of(before, List.of(change)).faultsAlone();
        if (!faults.isEmpty()) {
            throw new ChangesRefusedException(Why.INVALID, faults);
        }
    }

    private interface Work {
        List<StoredEntry> entries(Session session, LogEnd end);
    }

    /** What is announced of the entries, once they are committed. */
    private record News(Event event, @Nullable RecordId channel) {
        static News of(Event event) {
            return new News(event, null);
        }

        static News of(Event event, RecordId channel) {
            return new News(event, channel);
        }
    }

    /** An answer that was given before is no news. */
    private String publishing(
            News news, ActingKey who, @Nullable Replay replay, Function<List<StoredEntry>, String> answer, Work work) {
        List<StoredEntry> written = new ArrayList<>();
        String answered = desk.inOneTransaction(who, replay, session -> {
            List<StoredEntry> entries = work.entries(session, session.lockLog());
            session.publishAlone(entries);
            written.clear();
            written.addAll(entries);
            return answer.apply(entries);
        });
        current.published();
        written.forEach(stored -> stored.findRecordText().ifPresent(text -> announce(news, stored.entry(), text)));
        return answered;
    }

    private void announce(News news, LogEntry entry, String text) {
        DirectoryRecord record = record(text);
        announcer.announce(new Announcement.PublishedAlone(
                news.event(),
                news.channel(),
                record.kind(),
                record.id(),
                record.slug(),
                entry.sequence(),
                entry.recordedAt()));
    }

    private StoredEntry write(
            EntryWriter writer,
            Operation operation,
            DirectoryRecord record,
            Severity severity,
            String reason,
            LogEnd end) {
        return writer.write(
                operation,
                record.kind(),
                record.id(),
                EntryWriter.text(record),
                severity,
                ROLE,
                reason,
                end.notBefore(clock.instant()));
    }

    private static Optional<Standing> standing(Session session, RecordKind kind, RecordId id) {
        return session.standing(id).filter(found -> found.record().kind() == kind);
    }

    /** A short code is shared: there the keyword says whether it is the same contact. */
    private static boolean isSameContact(Channel one, Channel other) {
        boolean bothCodes = one instanceof Channel.Sms sms
                && other instanceof Channel.Sms wrong
                && Objects.equals(sms.shortCode(), wrong.shortCode())
                && sms.shortCode() != null;
        return one.mark().equals(other.mark())
                && (!bothCodes || ContactValue.of(one).equals(ContactValue.of(other)));
    }

    private static boolean isInFloor(Directory directory, ContactMark mark) {
        return directory.all(Emergency.class).stream()
                .flatMap(emergency -> emergency.items().stream())
                .flatMap(item -> Stream.ofNullable(item.contact()))
                .anyMatch(contact -> contact.mark().equals(mark));
    }

    private DirectoryRecord record(String text) {
        return RecordCodec.read(json.read(text), "", new Faults())
                .orElseThrow(() -> new IllegalStateException("a record that was published cannot be read"));
    }

    private static ChangesRefusedException refuse(Why why, String pointer, String code, String message) {
        return new ChangesRefusedException(why, List.of(new Fault(pointer, code, message)));
    }
}

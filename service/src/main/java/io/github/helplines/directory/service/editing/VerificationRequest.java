package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.codec.MentionsAllowed;
import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Evidence.Method;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.service.editing.ChangesRefusedException.Why;
import io.github.helplines.directory.service.editing.Desk.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an editor sends who has confirmed a service: nothing but its evidence changes by it, and a second person approves
 * it like any proposal.
 *
 * @param service its identity or slug
 * @param baseRevision the sequence of its newest entry that the editor knew
 * @param channels which of its channels were confirmed
 * @param rule how the rule was confirmed; absent when it was not
 * @param reason why, for the public log
 * @param evidence how it is known, for whoever approves it
 */
public record VerificationRequest(
        String service,
        long baseRevision,
        List<ChannelCheck> channels,
        @Nullable EvidenceCheck rule,
        String reason,
        String evidence) {

    /** Contact and hours of a hundred. */
    private static final int MAX_CHANNELS = 200;

    /** What of a channel was confirmed. */
    enum About implements WireName {
        CONTACT,
        HOURS;
    }

    /**
     * One channel that was confirmed.
     *
     * @param about what of it; one call says nothing of the hours unless somebody says so
     */
    record ChannelCheck(RecordId channel, About about, EvidenceCheck check) {}

    public VerificationRequest {
        requireNonNull(service, "service");
        channels = List.copyOf(channels);
        requireNonNull(reason, "reason");
        requireNonNull(evidence, "evidence");
    }

    /**
     * Reads a request, noting every fault; empty when there was one.
     *
     * @param today in London: nothing is confirmed tomorrow
     */
    public static Optional<VerificationRequest> read(ObjectReader reader, LocalDate today) {
        int before = reader.faults().size();
        Optional<String> service = reader.requiredParsed(
                "service", "an id or a slug", text -> Slug.parse(text).map(Slug::value));
        OptionalLong base = reader.integer("base_revision");
        if (!reader.has("base_revision")) {
            reader.fault("base_revision", "missing", "is required");
        } else if (base.isPresent() && base.getAsLong() < 1) {
            reader.fault("base_revision", "bad_value", "must be the sequence of an entry, from 1");
        }
        List<ChannelCheck> channels = new ArrayList<>();
        int known = reader.faults().size();
        List<ObjectReader.Item> items = reader.items("channels", MAX_CHANNELS);
        boolean faulty = reader.faults().size() > known;
        for (ObjectReader.Item item : items) {
            ObjectReader.of(item.value(), item.pointer(), reader.faults())
                    .flatMap(channel -> channel(channel, today))
                    .ifPresent(channels::add);
        }
        Optional<EvidenceCheck> rule = reader.object("rule").flatMap(found -> {
            Optional<EvidenceCheck> check = EvidenceCheck.read(found, Set.of(Method.CONFIRMED_BY_OWNER), today);
            found.finish();
            return check;
        });
        if (!reader.has("rule") && items.isEmpty() && !faulty) {
            reader.fault("channels", "missing", "must name a channel, unless the rule was confirmed");
        }
        requireDifferent(channels, reader);
        Optional<String> reason = ProposalRequest.reason(reader);
        Optional<String> evidence = ProposalRequest.evidence(reader);
        return reader.faults().size() > before
                ? Optional.empty()
                : Optional.of(new VerificationRequest(
                        service.orElseThrow(),
                        base.orElseThrow(),
                        channels,
                        rule.orElse(null),
                        reason.orElseThrow(),
                        evidence.orElseThrow()));
    }

    private static Optional<ChannelCheck> channel(ObjectReader reader, LocalDate today) {
        int before = reader.faults().size();
        Optional<RecordId> id = reader.requiredParsed("id", "a UUID in lower case", RecordId::parse);
        Optional<About> about = reader.parsed("about", "contact or hours", text -> WireName.parse(About.class, text));
        Optional<EvidenceCheck> check = EvidenceCheck.read(reader, EvidenceCheck.confirming(), today);
        reader.finish();
        return reader.faults().size() > before
                ? Optional.empty()
                : Optional.of(new ChannelCheck(id.orElseThrow(), about.orElse(About.CONTACT), check.orElseThrow()));
    }

    /** One channel may be there twice, for contact and hours: each is confirmed in its own way. */
    private static void requireDifferent(List<ChannelCheck> channels, ObjectReader reader) {
        Set<String> seen = new HashSet<>();
        for (ChannelCheck each : channels) {
            if (!seen.add(each.channel() + each.about().wire())) {
                reader.fault("channels", "duplicate", "must not confirm the same thing twice");
                return;
            }
        }
    }

    /**
     * The content of a proposal.
     *
     * @throws ChangesRefusedException with every fault that shows against what is published
     */
    ProposalContent draft(Directory directory, Function<RecordId, Optional<Standing>> standing, JsonText json) {
        Service published = directory
                .find(Service.class, service)
                .orElseThrow(() -> refuse(Why.INVALID, "/service", "not_there", "there is no such service"));
        Standing now = standing.apply(published.id())
                .filter(found -> !found.withdrawn())
                .orElseThrow(() -> refuse(Why.INVALID, "/service", "not_there", "there is no such service"));
        if (now.revision() != baseRevision) {
            throw refuse(Why.STALE, "/base_revision", "stale", "the record has changed since: read it again");
        }
        Faults faults = new Faults();
        Map<String, JsonValue> record =
                new TreeMap<>(((JsonObject) json.read(now.record().text())).members());
        for (ChannelCheck each : channels) {
            record.put("channels", confirmed(record.get("channels"), each, faults));
        }
        if (rule != null) {
            record.put("rule_evidence", rule.applyTo(requireNonNull(record.get("rule_evidence"))));
        }
        checks().stream()
                .filter(check -> check.source() != null && isMention(check.source(), directory, published))
                .forEach(check -> faults.add(
                        Fault.child(check.pointer(), "source"),
                        "contact_in_text",
                        "mentions a number or address that is no channel here"));
        if (isMention(reason, directory, published)) {
            faults.add("/reason", "contact_in_text", "mentions a number or address that is no channel here");
        }
        Optional<DirectoryRecord> after = RecordCodec.read(JsonObject.of(record), "/record", faults);
        if (!faults.isEmpty()) {
            throw new ChangesRefusedException(Why.INVALID, faults.toList());
        }
        DirectoryRecord confirmed = after.orElseThrow();
        if (EntryWriter.text(confirmed).equals(now.record().text())) {
            String where = channels.isEmpty() ? "/rule" : "/channels";
            throw refuse(Why.INVALID, where, "no_change", "says what is published already");
        }
        return new ProposalContent(
                List.of(ProposedChange.of(Operation.VERIFY, baseRevision, confirmed)), reason, evidence);
    }

    private List<EvidenceCheck> checks() {
        List<EvidenceCheck> all = new ArrayList<>();
        channels.forEach(each -> all.add(each.check()));
        if (rule != null) {
            all.add(rule);
        }
        return all;
    }

    private static boolean isMention(String text, Directory directory, Service service) {
        return MentionsAllowed.isBroken(text, directory, List.of(service));
    }

    private static JsonArray confirmed(@Nullable JsonValue channels, ChannelCheck check, Faults faults) {
        List<JsonValue> items = new ArrayList<>(channels instanceof JsonArray list ? list.items() : List.of());
        for (int i = 0; i < items.size(); i++) {
            Map<String, JsonValue> members = new TreeMap<>(((JsonObject) items.get(i)).members());
            if (members.get("id") instanceof JsonString id
                    && id.value().equals(check.channel().value())) {
                items.set(i, confirmed(members, check, faults));
                return new JsonArray(items);
            }
        }
        faults.add(Fault.child(check.check().pointer(), "id"), "not_there", "is no channel of this service");
        return new JsonArray(items);
    }

    private static JsonObject confirmed(Map<String, JsonValue> members, ChannelCheck check, Faults faults) {
        String member = check.about() == About.HOURS ? "hours_evidence" : "evidence";
        JsonValue before = members.get(member);
        if (before != null) {
            members.put(member, check.check().applyTo(before));
        } else {
            faults.add(
                    Fault.child(check.check().pointer(), "about"), "not_there", "has no hours that could be confirmed");
        }
        return JsonObject.of(members);
    }

    private static ChangesRefusedException refuse(Why why, String pointer, String code, String message) {
        return new ChangesRefusedException(why, List.of(new Fault(pointer, code, message)));
    }
}

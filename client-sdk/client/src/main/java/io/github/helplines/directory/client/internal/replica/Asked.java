package io.github.helplines.directory.client.internal.replica;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.HelpQuery;
import io.github.helplines.directory.client.ResponseException;
import io.github.helplines.directory.client.ServiceQuery;
import io.github.helplines.directory.core.answer.HelpRequest;
import io.github.helplines.directory.core.answer.HelpRequestCodec;
import io.github.helplines.directory.core.answer.Language;
import io.github.helplines.directory.core.answer.ServiceSelection;
import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.codec.CircumstancesCodec;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.opening.LondonTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Questions into what core is asked, held against the same rules as at the service; every method throws what the service
 * would answer to one that breaks them.
 *
 * @param copy what is answered from
 */
record Asked(Copy copy) {
    private static final int MOST_SERVICES = 100;
    private static final int MOST_AREAS = 400;
    private static final int MOST_HITS = 100;
    private static final int LONGEST_WORDS = 200;
    private static final String INSTANT =
            "must be a time with seconds and offset, such as 2026-03-29T10:30:00+01:00 or 2026-03-29T09:30:00Z";

    Asked {
        requireNonNull(copy, "copy");
    }

    HelpRequest help(HelpQuery query) {
        ObjectWriter body = beside(query.circumstances())
                .putIfPresent("topic", Optional.ofNullable(query.topic()))
                .putIfPresent("at", Optional.ofNullable(query.at()))
                .putStrings(
                        "channels",
                        query.channels().stream().map(WireName::wire).toList());
        Faults faults = new Faults();
        HelpRequest request = HelpRequestCodec.read(readable(body), "", faults).orElseThrow(() -> invalid(faults));
        List<Fault> wrong = copy.helpDesk().check(request);
        if (!wrong.isEmpty()) {
            throw copy.refusals().invalid(wrong);
        }
        return request;
    }

    /** Of one service, which stands elsewhere. */
    Circumstances circumstances(Circumstances given) {
        Faults faults = new Faults();
        Optional<Circumstances> read = CircumstancesCodec.read(readable(beside(given)), "", faults);
        return checked(read, faults);
    }

    /**
     * Of several services.
     *
     * @param named those that were named; all of them when none was
     * @param found takes the services, in the order asked
     */
    Circumstances circumstances(Circumstances given, Collection<String> named, List<Service> found) {
        Faults faults = new Faults();
        ObjectReader reader = new ObjectReader(readable(beside(given).putStrings("services", named)), "", faults);
        if (named.isEmpty()) {
            found.addAll(copy.services().records());
        } else if (reader.items("services").size() > MOST_SERVICES) {
            reader.fault("services", "too_many", "must hold at most " + MOST_SERVICES);
        } else {
            found.addAll(reader.parsedStrings("services", "", this::service));
            // The codec's own words are for values; this is about a record.
            faults = renamed(faults);
        }
        Faults others = new Faults();
        Optional<Circumstances> read = CircumstancesCodec.read(readable(beside(given)), "", others);
        for (Fault fault : others.toList()) {
            faults.add(fault.pointer(), fault.code(), fault.message());
        }
        return checked(read, faults);
    }

    private Optional<Service> service(String idOrSlug) {
        return Optional.ofNullable(copy.services().find(idOrSlug)).map(Listed.Entry::record);
    }

    private static Faults renamed(Faults faults) {
        Faults renamed = new Faults();
        faults.toList()
                .forEach(fault -> renamed.add(fault.pointer(), "unknown_service", "is no service of this directory"));
        return renamed;
    }

    private Circumstances checked(Optional<Circumstances> read, Faults faults) {
        if (read.isEmpty() || !faults.isEmpty()) {
            throw invalid(faults);
        }
        List<Fault> contradictions = copy.helpDesk().check(read.get(), "");
        if (!contradictions.isEmpty()) {
            throw copy.refusals().invalid(contradictions);
        }
        return read.get();
    }

    /** Tells the services that are wanted from the others. */
    Predicate<Service> selecting(ServiceQuery query) {
        Service.Type type = query.type();
        ServiceSelection selection = new ServiceSelection(
                parameter(
                        "topic",
                        query.topic(),
                        "must be a slug of lower-case letters, digits and single hyphens",
                        Slug::parse),
                parameter("area", query.area(), "must be a GSS code such as E23000018", AreaCode::parse),
                query.channel(),
                parameter("language", query.language(), "must be a language tag such as en or cy", Language::parse),
                type == null ? Set.of() : Set.of(type),
                instant("open_at", query.openAt()));
        List<Fault> faults = copy.helpDesk().check(selection);
        if (!faults.isEmpty()) {
            throw copy.refusals().parameter(faults.get(0));
        }
        return copy.helpDesk().selecting(selection);
    }

    @Nullable
    Instant instant(String name, @Nullable Instant given) {
        if (given != null && !LondonTime.covers(given)) {
            throw copy.refusals().parameter(new Fault(Fault.child("", name), "bad_instant", INSTANT));
        }
        return given;
    }

    private <T> @Nullable T parameter(
            String name, @Nullable String given, String expected, Function<String, Optional<T>> parser) {
        return given == null
                ? null
                : parser.apply(given)
                        .orElseThrow(() ->
                                copy.refusals().parameter(new Fault(Fault.child("", name), "bad_value", expected)));
    }

    /** The words as they are searched for. */
    String words(String typed, int limit) {
        Faults faults = new Faults();
        ObjectReader reader = new ObjectReader(readable(new ObjectWriter().put("q", typed)), "", faults);
        Optional<String> words = reader.requiredParsed(
                "q",
                "from 1 to " + LONGEST_WORDS + " characters",
                text -> Optional.of(text.strip())
                        .filter(stripped -> !stripped.isEmpty() && stripped.length() <= LONGEST_WORDS));
        if (limit < 1 || limit > MOST_HITS) {
            faults.add("/limit", "out_of_range", "must be from 1 to " + MOST_HITS);
        }
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
        return words.orElseThrow();
    }

    /** The areas to look up: every one that has a record when none is named. */
    List<AreaCode> areas(List<String> codes) {
        if (codes.isEmpty()) {
            return copy.areaCodes();
        }
        Faults faults = new Faults();
        ObjectReader reader = new ObjectReader(readable(new ObjectWriter().putStrings("areas", codes)), "", faults);
        List<AreaCode> areas = new ArrayList<>();
        if (codes.size() > MOST_AREAS) {
            reader.fault("areas", "too_many", "must hold at most " + MOST_AREAS);
        } else {
            areas.addAll(reader.parsedStrings("areas", "a GSS code", AreaCode::parse));
        }
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
        return areas;
    }

    private ResponseException invalid(Faults faults) {
        return copy.refusals().invalid(faults.toList());
    }

    private static ObjectWriter beside(Circumstances circumstances) {
        ObjectWriter writer = new ObjectWriter();
        CircumstancesCodec.write(circumstances).members().forEach(writer::put);
        return writer;
    }

    private JsonObject readable(ObjectWriter body) {
        JsonObject object = body.build();
        if (!WellFormed.isWellFormed(object)) {
            throw copy.refusals().badEncoding();
        }
        return object;
    }
}

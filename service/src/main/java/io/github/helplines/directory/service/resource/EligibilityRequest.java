package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.codec.CircumstancesCodec;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.publication.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Circumstances to hold against some services. Silent in {@link #toString()}.
 *
 * @param services the services, in the order asked
 * @param circumstances what is known of the person
 */
record EligibilityRequest(List<Service> services, Circumstances circumstances) {
    private static final int MAX_SERVICES = 100;

    EligibilityRequest {
        services = List.copyOf(services);
        requireNonNull(circumstances, "circumstances");
    }

    /**
     * Circumstances alone; the service stands in the address.
     *
     * @throws ProblemException with every fault of the body
     */
    static EligibilityRequest ofOne(JsonValue body, Snapshot snapshot) {
        Faults faults = new Faults();
        Optional<Circumstances> read = CircumstancesCodec.read(body, "", faults);
        return checked(List.of(), read, faults, snapshot);
    }

    /**
     * Circumstances, and beside them {@code services}: slugs or ids; all services when it is absent or empty.
     *
     * @throws ProblemException with every fault of the body
     */
    static EligibilityRequest ofMany(JsonValue body, Snapshot snapshot) {
        Faults faults = new Faults();
        Optional<ObjectReader> opened = ObjectReader.of(body, "", faults);
        List<Service> services =
                opened.map(reader -> services(reader, snapshot)).orElse(List.of());
        Optional<Circumstances> read = opened.flatMap(CircumstancesCodec::read);
        opened.ifPresent(ObjectReader::finish);
        return checked(services, read, faults, snapshot);
    }

    private static EligibilityRequest checked(
            List<Service> services, Optional<Circumstances> read, Faults faults, Snapshot snapshot) {
        if (read.isEmpty() || !faults.isEmpty()) {
            throw ProblemException.invalid(faults.toList());
        }
        var contradictions = snapshot.helpDesk().check(read.get(), "");
        if (!contradictions.isEmpty()) {
            throw ProblemException.invalid(contradictions);
        }
        return new EligibilityRequest(services, read.get());
    }

    private static List<Service> services(ObjectReader reader, Snapshot snapshot) {
        List<ObjectReader.Item> items = reader.items("services", MAX_SERVICES);
        if (items.isEmpty()) {
            // Clients send an empty list for none that was named; an answer about nobody would help nobody.
            return snapshot.rendered().services();
        }
        List<Service> services = new ArrayList<>();
        for (ObjectReader.Item item : items) {
            if (item.value() instanceof JsonString text) {
                snapshot.directory()
                        .find(Service.class, text.value())
                        .ifPresentOrElse(
                                services::add,
                                () -> reader.faults()
                                        .add(item.pointer(), "unknown_service", "is no service of this directory"));
            } else {
                reader.faults().add(item.pointer(), "wrong_type", "must be a string");
            }
        }
        return services;
    }

    @Override
    public String toString() {
        return "EligibilityRequest[redacted]";
    }
}

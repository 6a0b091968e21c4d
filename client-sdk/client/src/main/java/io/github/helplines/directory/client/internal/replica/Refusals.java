package io.github.helplines.directory.client.internal.replica;

import io.github.helplines.directory.client.GoneException;
import io.github.helplines.directory.client.InvalidRequestException;
import io.github.helplines.directory.client.NotFoundException;
import io.github.helplines.directory.client.Problem;
import io.github.helplines.directory.client.model.EmergencyFloor;
import io.github.helplines.directory.client.model.HandOff;
import io.github.helplines.directory.core.json.Fault;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the service answers to questions that have no answer, with the same codes and words.
 *
 * @param floor of the directory that is answered from
 */
record Refusals(EmergencyFloor floor) {
    private static final int BAD = 400;
    private static final int UNPROCESSABLE = 422;

    /** Faults that are a sort of problem of their own, where nothing else is wrong; each with its title. */
    private static final Map<String, String> SORTS = Map.of(
            "unknown_topic", "Unknown topic",
            "invalid_postcode", "Not a postcode",
            "contradictory_circumstances", "Contradictory circumstances");

    NotFoundException notFound() {
        return new NotFoundException(problem("not_found", "Not found", 404, List.of(), List.of()));
    }

    GoneException gone(List<HandOff> handOffs) {
        return new GoneException(problem("withdrawn", "Withdrawn", 410, List.of(), handOffs));
    }

    /** Of a body that was read and cannot be answered. */
    InvalidRequestException invalid(List<Fault> faults) {
        Set<String> codes = faults.stream().map(Fault::code).collect(Collectors.toSet());
        String code = codes.size() == 1 ? codes.iterator().next() : "";
        return new InvalidRequestException(
                SORTS.containsKey(code)
                        ? problem(code, SORTS.get(code), UNPROCESSABLE, faults, List.of())
                        : problem("invalid_request", "Invalid request", UNPROCESSABLE, faults, List.of()));
    }

    /** Of a query parameter. */
    InvalidRequestException parameter(Fault fault) {
        return new InvalidRequestException(
                problem("bad_parameter", "Bad query parameter", BAD, List.of(fault), List.of()));
    }

    /** Of a text that no body can hold. */
    InvalidRequestException badEncoding() {
        Fault fault = new Fault(
                "",
                "bad_encoding",
                "must be UTF-8, and its strings without NUL (U+0000) and without half a surrogate pair");
        return new InvalidRequestException(problem(
                "bad_encoding",
                "Not UTF-8, or NUL or half a surrogate pair in a string",
                BAD,
                List.of(fault),
                List.of()));
    }

    private Problem problem(String code, String title, int status, List<Fault> faults, List<HandOff> handOffs) {
        return new Problem(
                "/problems/" + code,
                code,
                title,
                status,
                null,
                faults.stream()
                        .map(fault -> new Problem.Fault(fault.pointer(), fault.code(), fault.message()))
                        .toList(),
                handOffs,
                floor);
    }
}

package io.github.helplines.directory.client.internal.remote;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.Answer;
import io.github.helplines.directory.client.GoneException;
import io.github.helplines.directory.client.InvalidRequestException;
import io.github.helplines.directory.client.NotFoundException;
import io.github.helplines.directory.client.Problem;
import io.github.helplines.directory.client.Provenance;
import io.github.helplines.directory.client.ResponseException;
import io.github.helplines.directory.client.internal.Floor;
import io.github.helplines.directory.client.internal.wire.AnswerReader;
import io.github.helplines.directory.client.internal.wire.JsonText;
import io.github.helplines.directory.client.internal.wire.Members;
import io.github.helplines.directory.client.internal.wire.RecordReader;
import io.github.helplines.directory.client.internal.wire.UnreadableException;
import io.github.helplines.directory.client.model.EmergencyFloor;
import io.github.helplines.directory.core.json.JsonValue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was received, into answers or exceptions. */
final class Answers {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final List<Integer> INVALID = List.of(400, 422);
    /** As long as the service lets caches keep a record while all is well. */
    private static final Duration FRESH = Duration.ofSeconds(60);

    private final InstantSource clock;

    Answers(InstantSource clock) {
        this.clock = requireNonNull(clock, "clock");
    }

    /** The answer, or the exception for whatever else came. */
    <T> Answer<T> read(Caller.Received received, Function<Members, T> reader) {
        if (received.status() != OK) {
            throw refused(received);
        }
        return decoded(received, members -> new Answer<>(reader.apply(members), provenance(received, members)));
    }

    /** The answer; empty for what is not there, or not any more. */
    <T> Optional<Answer<T>> find(Caller.Received received, Function<Members, T> reader) {
        if (received.status() != OK) {
            ResponseException refused = refused(received);
            if (refused instanceof NotFoundException || refused instanceof GoneException) {
                return Optional.empty();
            }
            throw refused;
        }
        return Optional.of(read(received, reader));
    }

    private <T> T decoded(Caller.Received received, Function<Members, T> reader) {
        if (!received.isOfType("application/json")) {
            throw Caller.unreadable("the answer is no JSON: is this the address of a directory?", null);
        }
        JsonValue json = JsonText.parse(received.body())
                .orElseThrow(() -> Caller.unreadable("the answer is no whole JSON", null));
        try {
            return reader.apply(Members.of(json));
        } catch (UnreadableException | ArithmeticException | IllegalArgumentException e) {
            throw Caller.unreadable("the answer is not what the contract says", e);
        }
    }

    private Provenance provenance(Caller.Received received, Members members) {
        Long sequence = members.findNumber("sequence");
        Duration age = age(received);
        return new Provenance(
                Provenance.Source.SERVICE,
                sequence == null ? 0 : sequence,
                clock.instant().minus(age),
                age.compareTo(FRESH) > 0);
    }

    /** What a cache between gives is as old as it says (RFC 9111 section 5.1). */
    private static Duration age(Caller.Received received) {
        String seconds = received.header("age");
        return seconds.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
    }

    /** Only a problem of the directory's own says that something is not there: a wrong address says it of everything. */
    private ResponseException refused(Caller.Received received) {
        Problem told = problem(received);
        if (told == null) {
            return new ResponseException(new Problem(
                    "about:blank",
                    "no_problem",
                    "The answer is none of the directory's: is this its address?",
                    received.status(),
                    null,
                    List.of(),
                    List.of(),
                    Floor.compiledIn()));
        } else if (received.status() == NOT_FOUND) {
            return new NotFoundException(told);
        } else if (received.status() == GONE) {
            return new GoneException(told);
        }
        return INVALID.contains(received.status()) ? new InvalidRequestException(told) : new ResponseException(told);
    }

    private static @Nullable Problem problem(Caller.Received received) {
        if (!received.isOfType("application/problem+json")) {
            return null;
        }
        try {
            return JsonText.parse(received.body())
                    .map(Members::of)
                    .map(members -> AnswerReader.problem(members, floor(members)))
                    .filter(problem -> problem.status() == received.status())
                    .orElse(null);
        } catch (UnreadableException | ArithmeticException | IllegalArgumentException e) {
            return null;
        }
    }

    private static EmergencyFloor floor(Members members) {
        try {
            return RecordReader.floor(members, "emergency");
        } catch (UnreadableException | IllegalArgumentException e) {
            return Floor.compiledIn();
        }
    }
}

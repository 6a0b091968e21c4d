package io.github.helplines.directory.service.problem;

import io.github.helplines.directory.service.representation.ProblemRepresentation.Retry;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Every problem there is. Its code is its name in lower case, and part of the contract. */
public enum ProblemType {
    BAD_REQUEST(
            400,
            "Bad request",
            "The request could not be understood as HTTP.",
            "Send a well-formed request: a plain path, and headers as RFC 9110 has them."),
    EMPTY_BODY(400, "Empty body", "The request has no body.", "Send a JSON object; {} if there is nothing to say."),
    NOT_JSON(
            400,
            "Not JSON",
            "The body is not JSON, something follows it, or a byte order mark stands before it.",
            "Send one JSON value as RFC 8259 has it: no comments, no trailing commas, no byte order mark."),
    TOO_DEEP(400, "Nested too deeply", "The body nests deeper than 32 levels.", "Send a flatter body."),
    DUPLICATE_KEY(400, "Duplicate key", "An object of the body has the same key twice.", "Send each key once."),
    BAD_ENCODING(
            400,
            "Not UTF-8, or NUL or half a surrogate pair in a string",
            "The body is not UTF-8, or a string holds NUL (U+0000) or half a surrogate pair.",
            "Encode the body in UTF-8, and leave such characters out."),
    BAD_PARAMETER(
            400,
            "Bad query parameter",
            "A query parameter is unknown, repeated, missing, or has a value that does not fit.",
            "Look at errors: each names the parameter and says what it takes."),
    BAD_HEADER(
            400,
            "Bad header",
            "A header of the request has a value that does not fit, or is not taken here.",
            "Look at errors: each names the header and says what it takes."),
    UNAUTHORIZED(
            401,
            "No key in force",
            "This takes a key, and the request has none, one that was mistyped, or one that is unknown, expired, revoked"
                    + " or replaced.",
            "Send the token whole, as the scheme Bearer has it; if it still fails, ask an admin for another key."),
    FORBIDDEN(
            403,
            "Not with this key",
            "The key is in force, and may not do this.",
            "Look at errors for the scope it takes; an admin hands out keys."),
    NOT_FOUND(
            404,
            "Not found",
            "Nothing is published under this address.",
            "Check the path. A slug that changed goes on answering; a record that was withdrawn does not."),
    BEFORE_THE_RECORD(
            404,
            "Before anything was published",
            "as_of lies before the first entry of the log.",
            "Ask as of sequence 1, or of an instant after recorded_at of the first entry in /v1/entries."),
    METHOD_NOT_ALLOWED(
            405, "Method not allowed", "The address does not take this method.", "Use a method that Allow names."),
    NOT_ACCEPTABLE(
            406,
            "Not acceptable",
            "Accept rules out the media type of the answer.",
            "Accept application/json, or leave Accept out."),
    KEY_ENDED(
            409,
            "Key ended or replaced",
            "A key that has expired, was revoked, or has another in its place is not replaced.",
            "Have an admin make a new key for its holder."),
    LAST_ADMIN_KEY(
            409,
            "Last key of an admin",
            "No key of an admin would be left, and nobody could make another one.",
            "Make another admin's key first; whoever runs the service can also end this one by command."),
    ALREADY_DECIDED(
            409,
            "Already decided",
            "The proposal is published or rejected.",
            "Read it again; make a new proposal for another change."),
    REQUEST_IN_FLIGHT(
            409,
            "The same request is being worked on",
            "A request with this Idempotency-Key has not been answered yet.",
            "Wait, and send it again: it is answered the same."),
    WITHDRAWN(
            410,
            "Withdrawn",
            "The record that was here was withdrawn, or the channel was recalled.",
            "Turn to those in hand_offs. Do not show what you may still hold of it."),
    STALE(
            412,
            "Changed since",
            "What was read has changed since: a record, or the proposal.",
            "Read it again, and send what you want with the new revision or hash."),
    PRECONDITION_REQUIRED(
            428,
            "If-Match is required",
            "The request does not say which version it changes.",
            "Send If-Match with the ETag that was read."),
    TOO_MANY_ALONE(
            429,
            "Too many alone",
            "One person has recalled, withdrawn or returned three times within an hour.",
            "Have another person do it, or make a proposal."),
    TOO_MANY_REPORTS(
            429,
            "Too many reports",
            "More reports came from one address in a minute, or of one channel in a day, than are counted.",
            "Wait as long as Retry-After says; what was reported of the channel until now is counted."),
    SECOND_PERSON_NEEDED(
            403,
            "A second person is needed",
            "Nobody approves what they wrote, and this is nothing one person may do alone.",
            "Have somebody else approve it, who wrote none of it."),
    ACKNOWLEDGEMENT_NEEDED(
            422,
            "Look at these numbers",
            "Numbers new to the organisation are premium-rate, foreign or another organisation's, or a contact was recalled.",
            "Look at each; where it is right, name its pointer in acknowledge."),
    REPLAY_KEY_USED(
            422,
            "Idempotency-Key used for another request",
            "This Idempotency-Key came with another request before.",
            "Use a new key for a new request."),
    CHANGES_GONE(
            410,
            "Changes no longer held",
            "The changes after this sequence are no longer all held in memory.",
            "Take the snapshot that Link names, and follow changes from its sequence."),
    PAYLOAD_TOO_LARGE(413, "Body too large", "The body is larger than 256 KiB.", "Send a smaller body."),
    URI_TOO_LONG(414, "Address too long", "The address of the request is too long.", "Send a shorter address."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Unsupported media type",
            "The body is not said to be JSON in UTF-8.",
            "Send Content-Type: application/json."),
    UNSUPPORTED_CONTENT_ENCODING(
            415, "Unsupported content coding", "The request has a Content-Encoding.", "Send it without one."),
    INVALID_REQUEST(
            422,
            "Invalid request",
            "A field of the body is unknown, missing, of the wrong type, or out of range.",
            "Look at errors: each points at a field and says what it takes."),
    UNKNOWN_TOPIC(422, "Unknown topic", "There is no such topic.", "Take a slug from /v1/topics, or leave topic out."),
    INVALID_POSTCODE(
            422,
            "Not a postcode",
            "The postcode has not the shape of one.",
            "Send a whole postcode, its first part, or its first part, a space and one digit; or leave it out."),
    CONTRADICTORY_CIRCUMSTANCES(
            422,
            "Contradictory circumstances",
            "The circumstances cannot all be so of one person.",
            "Look at errors: each points at a field that does not fit with the others."),
    AS_OF_IN_THE_FUTURE(
            422,
            "As of the future",
            "as_of is a sequence that is not published yet, or an instant later than now.",
            "Ask as of the sequence that a list answers with, or of an instant that has passed; or leave as_of out."),
    HEADERS_TOO_LARGE(
            431, "Headers too large", "The headers of the request are too large.", "Send fewer or shorter headers."),
    INTERNAL_ERROR(
            500,
            "Internal error",
            "Something went wrong here; the request may have been right.",
            "Try again; if it stays, report it with its request_id."),
    OVERLOADED(
            503,
            "Too much is asked at once",
            "More is asked of the service at the moment than it can answer in time.",
            "Try again after Retry-After. Records stand in the snapshot, too, and go on being answered from caches."),
    UNAVAILABLE(
            503, "Unavailable for now", "What this address needs cannot be reached.", "Try again after Retry-After.");

    private final int status;
    private final String title;
    private final String cause;
    private final String remedy;

    ProblemType(int status, String title, String cause, String remedy) {
        this.status = status;
        this.title = title;
        this.cause = cause;
        this.remedy = remedy;
    }

    /** The code as it stands in bodies and addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Path of the page about this type. */
    public String path() {
        return "/problems/" + code();
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String cause() {
        return cause;
    }

    public String remedy() {
        return remedy;
    }

    /** Whether the same request may go well another time. */
    public Retry retry() {
        return switch (this) {
            case REQUEST_IN_FLIGHT, TOO_MANY_ALONE, TOO_MANY_REPORTS, INTERNAL_ERROR, OVERLOADED, UNAVAILABLE ->
                Retry.LATER;
            default -> Retry.NO;
        };
    }

    public static Optional<ProblemType> parse(String code) {
        return Stream.of(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    /** The type for a status that Jersey or the container chose. */
    public static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> UNAVAILABLE;
            // A version of HTTP that is none: the caller's fault, whatever the number says.
            case 505 -> BAD_REQUEST;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }
}

package io.github.helplines.directory.service.problem;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.service.representation.HandOffRepresentation;
import io.github.helplines.directory.service.representation.Header;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A request that is not answered. The message is the type's code: nothing that was sent is in it. */
public final class ProblemException extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Fault> faults;
    private final transient List<Header> headers;
    private final transient List<HandOffRepresentation> handOffs;

    private ProblemException(ProblemType type, List<Fault> faults, List<Header> headers) {
        this(type, faults, headers, List.of());
    }

    private ProblemException(
            ProblemType type, List<Fault> faults, List<Header> headers, List<HandOffRepresentation> handOffs) {
        super(type.code(), type.status());
        this.handOffs = List.copyOf(handOffs);
        this.type = requireNonNull(type, "type");
        this.faults = List.copyOf(faults);
        this.headers = List.copyOf(headers);
    }

    public static ProblemException of(ProblemType type) {
        return new ProblemException(type, List.of(), List.of());
    }

    /** With a header of its own, such as Link. */
    public static ProblemException of(ProblemType type, Header header) {
        return new ProblemException(type, List.of(), List.of(header));
    }

    /** The body as a whole cannot be taken: its only fault is of the type's own code. */
    public static ProblemException body(ProblemType type, String message, Header... headers) {
        return new ProblemException(type, List.of(new Fault("", type.code(), message)), List.of(headers));
    }

    /** With one fault that says more than the type does. */
    public static ProblemException of(ProblemType type, Fault fault, Header... headers) {
        return new ProblemException(type, List.of(fault), List.of(headers));
    }

    /** With every fault that makes it one. */
    public static ProblemException with(ProblemType type, List<Fault> faults) {
        return new ProblemException(type, faults, List.of());
    }

    /** What was there is gone; these can help instead. */
    public static ProblemException gone(List<HandOffRepresentation> handOffs) {
        return new ProblemException(ProblemType.WITHDRAWN, List.of(), List.of(), handOffs);
    }

    /** One header does not fit. */
    public static ProblemException header(String name, String code, String message) {
        return of(ProblemType.BAD_HEADER, new Fault(Fault.child("", name), code, message));
    }

    /** One query parameter does not fit. */
    public static ProblemException parameter(String name, String code, String message) {
        return parameters(new Fault(Fault.child("", name), code, message));
    }

    /** One query parameter asks for what there is not: its only fault is of the type's own code. */
    public static ProblemException parameter(ProblemType type, String name, String message) {
        return new ProblemException(type, List.of(new Fault(Fault.child("", name), type.code(), message)), List.of());
    }

    /** Something is wrong with the query as a whole. */
    public static ProblemException parameters(Fault fault) {
        return new ProblemException(ProblemType.BAD_PARAMETER, List.of(fault), List.of());
    }

    /** A body that was read and cannot be answered. Where all faults are of one catalogued sort, that is the type. */
    public static ProblemException invalid(List<Fault> faults) {
        Set<String> codes = faults.stream().map(Fault::code).collect(Collectors.toSet());
        ProblemType type = codes.size() == 1
                ? ProblemType.parse(codes.iterator().next())
                        .filter(found -> found.status() == ProblemType.INVALID_REQUEST.status())
                        .orElse(ProblemType.INVALID_REQUEST)
                : ProblemType.INVALID_REQUEST;
        return new ProblemException(type, faults, List.of());
    }

    public ProblemType type() {
        return type;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Whom to turn to instead; none for most problems. */
    public List<HandOffRepresentation> handOffs() {
        return handOffs;
    }

    public List<Header> headers() {
        return headers;
    }
}

package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.service.access.Caller;
import io.github.helplines.directory.service.access.KeyRing;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.access.Token;
import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.problem.ProblemType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks for a key (RFC 6750, in the header alone) before the body is read. What was sent in its place is neither repeated
 * nor logged.
 */
final class KeyFilter implements ContainerRequestFilter {
    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);
    private static final String PROPERTY = Caller.class.getName();

    private final KeyRing keys;
    private final Set<Scope> wanted;

    /** @param wanted scopes of which one is enough */
    KeyFilter(KeyRing keys, Set<Scope> wanted) {
        this.keys = requireNonNull(keys, "keys");
        this.wanted = Set.copyOf(wanted);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Caller caller = keys.authenticate(token(request)).orElseThrow(PortProblems::noKeyInForce);
        if (!caller.hasAnyOf(wanted)) {
            String scopes = new TreeSet<>(wanted).stream().map(Scope::wire).collect(Collectors.joining(" or "));
            throw ProblemException.of(
                    ProblemType.FORBIDDEN, new Fault("", "missing_scope", "takes a key with the scope " + scopes));
        }
        request.setProperty(PROPERTY, caller);
    }

    /** Whose key a request came with; empty where none was asked for. */
    static Optional<Caller> caller(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }

    private static Token token(ContainerRequestContext request) {
        List<String> given = request.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
        if (given.isEmpty()) {
            throw PortProblems.unauthorized("missing_key", "takes a key: the scheme Bearer, and its token");
        }
        return given.stream()
                .limit(given.size() == 1 ? 1 : 0)
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .flatMap(matched -> Token.parse(matched.group(1)).stream())
                .findFirst()
                .orElseThrow(() -> PortProblems.unauthorized(
                        "mistyped_key", "must be the scheme Bearer and one whole token, as it was handed out"));
    }
}

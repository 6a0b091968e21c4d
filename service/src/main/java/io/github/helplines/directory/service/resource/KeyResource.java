package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.opening.LondonTime;
import io.github.helplines.directory.service.access.AccessKey;
import io.github.helplines.directory.service.access.Caller;
import io.github.helplines.directory.service.access.KeyId;
import io.github.helplines.directory.service.access.KeyRing;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.access.Token;
import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.representation.CachePolicy;
import io.github.helplines.directory.service.representation.KeyRepresentation;
import io.github.helplines.directory.service.representation.Rendered;
import io.github.helplines.directory.service.representation.RequestBodies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The keys of those who may change the directory. */
@Path("/v1/keys")
@Produces(Rendered.JSON)
@Tag(name = "keys")
public final class KeyResource {
    private static final String ID = "The key's id: the part of its token between the underscores.";
    private static final String EXAMPLE = "k5x2mqa7";

    private final KeyRing keys;
    private final Supplier<Token> tokens;

    /** @param tokens makes a token that nobody has seen yet */
    KeyResource(KeyRing keys, Supplier<Token> tokens) {
        this.keys = requireNonNull(keys, "keys");
        this.tokens = requireNonNull(tokens, "tokens");
    }

    @GET
    @Needs(Scope.ADMIN)
    @Operation(
            operationId = "listKeys",
            summary = "All keys",
            description = "Those that have ended too. Who holds a key is shown to admins, and to the holder.")
    @ApiResponse(
            responseCode = "200",
            description = "The keys, in the order they were made.",
            content = @Content(schema = @Schema(implementation = KeyRepresentation.Many.class)))
    public Response list(@Context Caller admin, @Context HttpHeaders headers) {
        return Answers.once(
                headers,
                new KeyRepresentation.Many(
                        keys.list(admin).stream().map(KeyResource::shown).toList()));
    }

    @POST
    @Needs(Scope.ADMIN)
    @Operation(
            operationId = "createKey",
            summary = "Make a key",
            description = "The answer holds its token, which is kept nowhere and never shown again: a request with an"
                    + " Idempotency-Key is refused, for there is no answer to give twice.")
    @ApiResponse(
            responseCode = "201",
            description = "The key and its token.",
            content = @Content(schema = @Schema(implementation = KeyRepresentation.Issued.class)))
    public Response create(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Rendered.JSON,
                                            schema = @Schema(implementation = RequestBodies.NewKey.class),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"holder\": \"staff-1142\", \"scopes\": [\"editor\"],"
                                                                    + " \"expires_at\": \"2027-12-31T23:59:59Z\"}")))
                    JsonValue body,
            @Context Caller admin,
            @Context HttpHeaders headers) {
        refuseReplay(headers);
        Token token = tokens.get();
        AccessKey made = keys.create(admin, NewKeyRequest.read(body), token);
        return Answers.made(headers, new KeyRepresentation.Issued(shown(made), token.text()));
    }

    @DELETE
    @Path("/{id}")
    @Needs(Scope.ADMIN)
    @Operation(
            operationId = "revokeKey",
            summary = "End a key",
            description = "At once, and for good. When it is answered, nothing is being done with the key any more.")
    @ApiResponse(responseCode = "204", description = "It has ended, now or before.")
    public Response revoke(
            @Parameter(description = ID, example = EXAMPLE, schema = @Schema(type = "string")) @PathParam("id")
                    KeyId id,
            @Context Caller admin) {
        keys.revoke(admin, id);
        return Response.noContent()
                .header(HttpHeaders.CACHE_CONTROL, CachePolicy.NO_STORE.header())
                .build();
    }

    @POST
    @Path("/{id}/rotate")
    @Needs({Scope.EDITOR, Scope.APPROVER, Scope.ADMIN})
    @Operation(
            operationId = "rotateKey",
            summary = "Put a new key in the place of one",
            description = "With that key itself, or an admin's. Holder, scopes and expiry stay the same. As with a new"
                    + " key, the token is shown once.")
    @ApiResponse(
            responseCode = "201",
            description = "The new key and its token.",
            content = @Content(schema = @Schema(implementation = KeyRepresentation.Issued.class)))
    public Response rotate(
            @Parameter(description = ID, example = EXAMPLE, schema = @Schema(type = "string")) @PathParam("id")
                    KeyId id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Rendered.JSON,
                                            schema = @Schema(implementation = RequestBodies.Rotation.class),
                                            examples = @ExampleObject("{\"overlap_seconds\": 3600}")))
                    JsonValue body,
            @Context Caller caller,
            @Context HttpHeaders headers) {
        refuseReplay(headers);
        Token token = tokens.get();
        AccessKey made = keys.rotate(caller, id, RotationRequest.read(body), token);
        return Answers.made(headers, new KeyRepresentation.Issued(shown(made), token.text()));
    }

    /** To be answered twice the same, the token would have to be kept. */
    private static void refuseReplay(HttpHeaders headers) {
        if (headers.getRequestHeaders().containsKey("Idempotency-Key")) {
            throw ProblemException.header("Idempotency-Key", "not_taken", "is not taken where a token is shown once");
        }
    }

    private static KeyRepresentation shown(AccessKey key) {
        return new KeyRepresentation(
                key.id().value(),
                key.holder().name(),
                key.scopes().stream().sorted().map(Scope::wire).toList(),
                LondonTime.at(key.createdAt()),
                text(key.createdBy()),
                london(key.expiresAt()),
                london(key.revokedAt()),
                text(key.revokedBy()),
                text(key.replacedBy()));
    }

    private static @Nullable OffsetDateTime london(@Nullable Instant instant) {
        return Optional.ofNullable(instant).map(LondonTime::at).orElse(null);
    }

    private static @Nullable String text(@Nullable KeyId id) {
        return Optional.ofNullable(id).map(KeyId::value).orElse(null);
    }
}

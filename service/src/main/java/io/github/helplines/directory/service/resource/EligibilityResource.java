package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.answer.ServiceAssessment;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.publication.Snapshot;
import io.github.helplines.directory.service.representation.EligibilityRepresentation;
import io.github.helplines.directory.service.representation.Rendered;
import io.github.helplines.directory.service.representation.RequestBodies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** One person held against many services. */
@Path("/v1/eligibility")
@Produces(Rendered.JSON)
@Tag(name = "help")
@OpenToEveryOrigin
public final class EligibilityResource {
    private final CurrentSnapshot current;
    private final InstantSource clock;

    EligibilityResource(CurrentSnapshot current, InstantSource clock) {
        this.current = requireNonNull(current, "current");
        this.clock = requireNonNull(clock, "clock");
    }

    @POST
    @Operation(
            operationId = "assessServices",
            summary = "Which services a person can use",
            description = "Nothing of what is sent is kept.")
    @ApiResponse(
            responseCode = "200",
            description = "An assessment for each service asked about.",
            content = @Content(schema = @Schema(implementation = EligibilityRepresentation.Many.class)))
    public Response assess(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Rendered.JSON,
                                            schema = @Schema(implementation = RequestBodies.EligibilityOfMany.class),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"services\": [\"childline\", \"samaritans\"], \"age\": 17}")))
                    JsonValue body,
            @Context HttpHeaders headers) {
        Snapshot snapshot = current.get();
        Instant now = clock.instant();
        EligibilityRequest request = EligibilityRequest.ofMany(body, snapshot);
        List<ServiceAssessment> answers = request.services().stream()
                .map(service -> snapshot.helpDesk().assess(service, request.circumstances(), now))
                .toList();
        return Answers.once(
                headers,
                EligibilityRepresentation.Many.of(
                        snapshot.sequence(), answers, snapshot.helpDesk().emergency()));
    }
}

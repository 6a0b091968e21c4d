package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.eligibility.Assessor;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.opening.LondonTime;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.publication.Snapshot;
import io.github.helplines.directory.service.representation.EligibilityRepresentation;
import io.github.helplines.directory.service.representation.EligibilityRuleRepresentation;
import io.github.helplines.directory.service.representation.HistoryRepresentation;
import io.github.helplines.directory.service.representation.Rendered;
import io.github.helplines.directory.service.representation.RequestBodies;
import io.github.helplines.directory.service.representation.ServiceRepresentation;
import io.github.helplines.directory.service.representation.StatusRepresentation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** One service: its record, whether somebody is there, and whom it is for. */
@Path("/v1/services/{service}")
@Produces(Rendered.JSON)
@Tag(name = "services")
@OpenToEveryOrigin
public final class ServiceResource {
    private final CurrentSnapshot current;
    private final SnapshotChoice snapshots;
    private final RecordHistory history;
    private final InstantSource clock;

    ServiceResource(CurrentSnapshot current, SnapshotChoice snapshots, RecordHistory history, InstantSource clock) {
        this.current = requireNonNull(current, "current");
        this.snapshots = requireNonNull(snapshots, "snapshots");
        this.history = requireNonNull(history, "history");
        this.clock = requireNonNull(clock, "clock");
    }

    @GET
    @Operation(operationId = "getService", summary = "One service", description = "An old slug gives the same answer.")
    @ApiResponse(
            responseCode = "200",
            description = "The service with its channels.",
            content = @Content(schema = @Schema(implementation = ServiceRepresentation.class)))
    public Response get(
            @Parameter(
                            description = "Id or slug.",
                            example = "derbyshire-victim-services",
                            schema = @Schema(type = "string"))
                    @PathParam("service")
                    IdOrSlug id,
            @Parameter(description = AsOf.DESCRIPTION, example = AsOf.EXAMPLE, schema = @Schema(type = "string"))
                    @QueryParam(AsOf.PARAMETER)
                    @Nullable
                    AsOf asOf,
            @Context HttpHeaders headers) {
        Snapshot snapshot = snapshots.of(asOf);
        return Answers.of(
                headers,
                snapshot.rendered()
                        .find(Service.class, id.value())
                        .orElseThrow(() -> Absent.record(snapshot, RecordKind.SERVICE, id.value())),
                asOf);
    }

    @GET
    @Path("/status")
    @Operation(
            operationId = "getServiceStatus",
            summary = "Whether somebody is there",
            description = "The open status of each channel, now or at an instant.")
    @ApiResponse(
            responseCode = "200",
            description = "The channels, in the service's own order.",
            content = @Content(schema = @Schema(implementation = StatusRepresentation.class)))
    public Response status(
            @Parameter(
                            description = "Id or slug.",
                            example = "revenge-porn-helpline",
                            schema = @Schema(type = "string"))
                    @PathParam("service")
                    IdOrSlug id,
            @Parameter(
                            description = "The instant asked about, from 1972 to 2199; now when absent.",
                            example = "2026-12-28T11:00:00Z",
                            schema = @Schema(type = "string", format = "date-time"))
                    @QueryParam("at")
                    @Nullable
                    Instant asked,
            @Context HttpHeaders headers) {
        Snapshot snapshot = current.get();
        Service service = find(snapshot, id);
        Instant now = clock.instant();
        Instant at = asked == null ? now : asked;
        return Answers.once(
                headers,
                StatusRepresentation.of(
                        snapshot.sequence(),
                        at,
                        service,
                        snapshot.helpDesk().statuses().of(service, at, now),
                        snapshot.helpDesk().emergency()));
    }

    @GET
    @Path("/eligibility")
    @Operation(
            operationId = "getServiceEligibility",
            summary = "Whom a service is for",
            description = "The rule as a tree and in words, and the questions it may ask.")
    @ApiResponse(
            responseCode = "200",
            description = "The rule.",
            content = @Content(schema = @Schema(implementation = EligibilityRuleRepresentation.class)))
    public Response eligibility(
            @Parameter(
                            description = "Id or slug.",
                            example = "derbyshire-victim-services",
                            schema = @Schema(type = "string"))
                    @PathParam("service")
                    IdOrSlug id,
            @Context HttpHeaders headers) {
        Snapshot snapshot = current.get();
        Service service = find(snapshot, id);
        Assessor assessor = snapshot.helpDesk().assessor();
        return Answers.once(
                headers,
                EligibilityRuleRepresentation.of(
                        service,
                        assessor.ruleText().describe(service.rule()),
                        service.ruleEvidence()
                                .stateOn(LondonTime.at(clock.instant()).toLocalDate()),
                        assessor.questions(service.rule()),
                        snapshot.helpDesk().emergency()));
    }

    @POST
    @Path("/eligibility")
    @Operation(
            operationId = "assessService",
            summary = "Whether a person can use a service",
            description = "Nothing of what is sent is kept.")
    @ApiResponse(
            responseCode = "200",
            description = "The assessment, who else there is, and the one question worth asking.",
            content = @Content(schema = @Schema(implementation = EligibilityRepresentation.class)))
    public Response assess(
            @Parameter(
                            description = "Id or slug.",
                            example = "revenge-porn-helpline",
                            schema = @Schema(type = "string"))
                    @PathParam("service")
                    IdOrSlug id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Rendered.JSON,
                                            schema = @Schema(implementation = RequestBodies.Eligibility.class),
                                            examples = @ExampleObject("{\"age\": 34, \"postcode\": \"DE6\"}")))
                    JsonValue body,
            @Context HttpHeaders headers) {
        Snapshot snapshot = current.get();
        Service service = find(snapshot, id);
        EligibilityRequest request = EligibilityRequest.ofOne(body, snapshot);
        return Answers.once(
                headers,
                EligibilityRepresentation.of(
                        snapshot.sequence(),
                        snapshot.helpDesk().assess(service, request.circumstances(), clock.instant()),
                        snapshot.helpDesk().emergency()));
    }

    @GET
    @Path("/history")
    @Operation(
            operationId = "getServiceHistory",
            summary = "What became of a service",
            description = "The newest entry first, each with what it changed. Goes on answering when the service is"
                    + " withdrawn, and by every slug it had.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of its entries.",
            content = @Content(schema = @Schema(implementation = HistoryRepresentation.class)))
    public Response history(
            @Parameter(
                            description = "Id or slug.",
                            example = "derbyshire-victim-services",
                            schema = @Schema(type = "string"))
                    @PathParam("service")
                    IdOrSlug id,
            @Parameter(
                            description = RecordHistory.BEFORE_DESCRIPTION,
                            example = RecordHistory.BEFORE_EXAMPLE,
                            schema = @Schema(type = "integer", format = "int64", minimum = "0"))
                    @QueryParam(RecordHistory.BEFORE)
                    @Nullable
                    Sequence before,
            @Parameter(
                            description = "How many at most.",
                            example = "20",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "50"))
                    @QueryParam("limit")
                    @Nullable
                    Limit limit,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return Answers.of(headers, history.of(RecordKind.SERVICE, Service.class, id, before, limit, uri));
    }

    private static Service find(Snapshot snapshot, IdOrSlug id) {
        return snapshot.directory()
                .find(Service.class, id.value())
                .orElseThrow(() -> Absent.record(snapshot, RecordKind.SERVICE, id.value()));
    }
}

package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.contact.Keyword;
import io.github.helplines.directory.core.contact.ShortCode;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.publication.Snapshot;
import io.github.helplines.directory.service.representation.CachePolicy;
import io.github.helplines.directory.service.representation.Rendered;
import io.github.helplines.directory.service.representation.SmsRepresentation;
import io.github.helplines.directory.service.representation.WireJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Which service a keyword reaches. */
@Path("/v1/sms/{short_code}/{keyword}")
@Produces(Rendered.JSON)
@Tag(name = "services")
@OpenToEveryOrigin
public final class SmsResource {
    private final CurrentSnapshot current;

    SmsResource(CurrentSnapshot current) {
        this.current = requireNonNull(current, "current");
    }

    @GET
    @Operation(
            operationId = "getSmsReply",
            summary = "Which service a keyword reaches",
            description = "And what to text back. The keyword is taken whatever its capitals.")
    @ApiResponse(
            responseCode = "200",
            description = "The service and the reply.",
            content = @Content(schema = @Schema(implementation = SmsRepresentation.class)))
    public Response get(
            @Parameter(description = "The short code.", example = "82228", schema = @Schema(type = "string"))
                    @PathParam("short_code")
                    ShortCode shortCode,
            @Parameter(description = "The keyword.", example = "DVS", schema = @Schema(type = "string"))
                    @PathParam("keyword")
                    Keyword keyword,
            @Context HttpHeaders headers) {
        Snapshot snapshot = current.get();
        SmsRepresentation answer = snapshot.smsReplies()
                .reply(shortCode, keyword)
                .map(reply -> SmsRepresentation.of(
                        shortCode, keyword, reply, snapshot.helpDesk().emergency()))
                .orElseThrow(() -> Absent.keyword(snapshot, shortCode));
        return Answers.of(headers, Rendered.json(WireJson.bytes(answer), CachePolicy.RECORD));
    }
}

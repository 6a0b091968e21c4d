package io.github.helplines.directory.service.resource;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Operations of yesterday, as the directory has none yet. */
@Path("/phased-out")
@Tag(name = "contract")
@OpenToEveryOrigin
public final class PhasedOutResource {
    @GET
    @Produces("application/json")
    @Operation(operationId = "getYesterday", summary = "Yesterday", description = "As it was.")
    @ApiResponse(responseCode = "200", description = "It.")
    @PhasedOut(since = "2027-01-01T00:00:00Z", stops = "2027-07-01T01:00:00+01:00", page = "/developers")
    public Response get(@QueryParam("broken") @Nullable String broken) {
        if (broken != null) {
            throw new IllegalStateException(FailingResource.NEVER_SHOWN);
        }
        return Response.ok("{}")
                .header("Link", "</phased-out?page=2>; rel=\"next\"")
                .build();
    }

    @POST
    @Hidden
    @PhasedOut(since = "2026-11-23T08:45:10.9Z", page = "https://example.org/instead")
    public Response post() {
        return Response.noContent().build();
    }
}

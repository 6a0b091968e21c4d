package io.github.helplines.directory.service.resource;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Where somebody lands who types the bare address into a browser. No part of the contract: programs start elsewhere. */
@Path("/")
@Hidden
public final class FrontDoorResource {
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response toTheReference() {
        // A path alone, so that it is right behind a proxy too.
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/docs")
                .build();
    }
}

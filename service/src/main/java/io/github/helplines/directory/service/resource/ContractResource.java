package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.representation.Rendered;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The contract itself. */
@Path("/")
@Tag(name = "contract")
@OpenToEveryOrigin
public final class ContractResource {
    private final Contract contract;

    ContractResource(Contract contract) {
        this.contract = requireNonNull(contract, "contract");
    }

    @GET
    @Path("/openapi.yaml")
    @Produces(Contract.YAML)
    @Operation(operationId = "getContractAsYaml", summary = "This contract", description = "In YAML.")
    @ApiResponse(
            responseCode = "200",
            description = "The contract.",
            content = @Content(mediaType = Contract.YAML, schema = @Schema(type = "string")))
    public Response yaml(@Context HttpHeaders headers) {
        return Answers.of(headers, contract.yaml());
    }

    @GET
    @Path("/openapi.json")
    @Produces(Rendered.JSON)
    @Operation(operationId = "getContractAsJson", summary = "This contract", description = "In JSON.")
    @ApiResponse(
            responseCode = "200",
            description = "The contract.",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = "object",
                                            additionalProperties = Schema.AdditionalPropertiesValue.TRUE)))
    public Response json(@Context HttpHeaders headers) {
        return Answers.of(headers, contract.json());
    }
}

package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.answer.HelpDesk;
import io.github.helplines.directory.core.answer.HelpRequest;
import io.github.helplines.directory.core.answer.HelpRequestCodec;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.representation.HelpRepresentation;
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
import java.time.InstantSource;
import java.util.List;

/** The main question. */
@Path("/v1/help")
@Produces(Rendered.JSON)
@Tag(name = "help")
@OpenToEveryOrigin
public final class HelpResource {
    private final CurrentSnapshot current;
    private final InstantSource clock;

    HelpResource(CurrentSnapshot current, InstantSource clock) {
        this.current = requireNonNull(current, "current");
        this.clock = requireNonNull(clock, "clock");
    }

    @POST
    @Operation(
            operationId = "askForHelp",
            summary = "Who can help this person?",
            description =
                    "Who can help, whether the person qualifies and why, how to reach them, whether they are there"
                            + " now, what one can do, and the one question worth asking next. Nothing of what is sent is kept.")
    @ApiResponse(
            responseCode = "200",
            description = "The answer; never without a service.",
            content = @Content(schema = @Schema(implementation = HelpRepresentation.class)))
    public Response ask(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Rendered.JSON,
                                            schema = @Schema(implementation = RequestBodies.Help.class),
                                            examples =
                                                    @ExampleObject("{\"topic\": \"intimate-image-abuse\", \"age\": 34,"
                                                            + " \"postcode\": \"DE6\"}")))
                    JsonValue body,
            @Context HttpHeaders headers) {
        HelpDesk desk = current.get().helpDesk();
        Faults faults = new Faults();
        HelpRequest request =
                HelpRequestCodec.read(body, "", faults).orElseThrow(() -> ProblemException.invalid(faults.toList()));
        List<Fault> wrong = desk.check(request);
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
        return Answers.once(headers, HelpRepresentation.of(desk.help(request, clock.instant())));
    }
}

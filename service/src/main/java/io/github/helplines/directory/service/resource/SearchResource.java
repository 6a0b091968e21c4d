package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.publication.Snapshot;
import io.github.helplines.directory.service.representation.Rendered;
import io.github.helplines.directory.service.representation.RequestBodies;
import io.github.helplines.directory.service.representation.SearchRepresentation;
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
import java.util.Optional;
import java.util.OptionalLong;

/** Search in people's own words: they stand in the body, so that they are in no address and no log. */
@Path("/v1/search")
@Produces(Rendered.JSON)
@Tag(name = "help")
@OpenToEveryOrigin
public final class SearchResource {
    private static final int DEFAULT_LIMIT = 20;

    private final CurrentSnapshot current;

    SearchResource(CurrentSnapshot current) {
        this.current = requireNonNull(current, "current");
    }

    @POST
    @Operation(
            operationId = "search",
            summary = "Search in people's own words",
            description = "Forgives slips of the keyboard. Nothing of what is sent is kept.")
    @ApiResponse(
            responseCode = "200",
            description =
                    "What the words may mean, the best first; services that support people where they mean nothing here.",
            content = @Content(schema = @Schema(implementation = SearchRepresentation.class)))
    public Response search(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Rendered.JSON,
                                            schema = @Schema(implementation = RequestBodies.Search.class),
                                            examples = @ExampleObject("{\"q\": \"leaked nudes\"}")))
                    JsonValue body,
            @Context HttpHeaders headers) {
        Snapshot snapshot = current.get();
        Query query = Query.read(body);
        return Answers.once(
                headers,
                SearchRepresentation.of(snapshot.helpDesk()
                        .search(snapshot.searchIndex(), query.words().value(), query.limit())));
    }

    /** What is searched for. */
    private record Query(Words words, int limit) {
        static Query read(JsonValue body) {
            Faults faults = new Faults();
            Optional<ObjectReader> reader = ObjectReader.of(body, "", faults);
            Optional<Words> words = reader.flatMap(fields ->
                    fields.requiredParsed("q", "from 1 to " + Words.MAX_LENGTH + " characters", Words::parse));
            OptionalLong limit = reader.map(fields -> fields.integer("limit")).orElse(OptionalLong.empty());
            reader.ifPresent(ObjectReader::finish);
            if (limit.isPresent() && (limit.getAsLong() < 1 || limit.getAsLong() > Limit.MAX)) {
                faults.add("/limit", "out_of_range", "must be from 1 to " + Limit.MAX);
            }
            if (!faults.isEmpty()) {
                throw ProblemException.invalid(faults.toList());
            }
            return new Query(words.orElseThrow(), (int) limit.orElse(DEFAULT_LIMIT));
        }
    }
}

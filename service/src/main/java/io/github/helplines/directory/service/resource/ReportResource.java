package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.service.editing.ReportReason;
import io.github.helplines.directory.service.editing.Reports;
import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.problem.ProblemType;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.publication.Snapshot;
import io.github.helplines.directory.service.representation.Header;
import io.github.helplines.directory.service.representation.Rendered;
import io.github.helplines.directory.service.representation.ReportRepresentation;
import io.github.helplines.directory.service.representation.RequestBodies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where anybody says that a channel is wrong. */
@Path("/v1/reports")
@Produces(Rendered.JSON)
@Tag(name = "help")
@OpenToEveryOrigin
public final class ReportResource {
    private static final String REASONS =
            Arrays.stream(ReportReason.values()).map(WireName::wire).collect(Collectors.joining(", ", "one of ", ""));

    /** Long enough to be worth waiting for: the day's count of this channel is full. */
    static final String AN_HOUR = "3600";

    private final CurrentSnapshot current;
    private final Reports reports;
    private final ReportLimit limit;

    ReportResource(CurrentSnapshot current, Reports reports, ReportLimit limit) {
        this.current = requireNonNull(current, "current");
        this.reports = requireNonNull(reports, "reports");
        this.limit = requireNonNull(limit, "limit");
    }

    private record Report(RecordId channel, ReportReason reason) {}

    @POST
    @Operation(
            operationId = "reportChannel",
            summary = "Say that a channel is wrong",
            description = "One is added to a count by channel, reason and day; nothing about whoever sends it is kept,"
                    + " and nothing changes by it alone. There is no free text. A channel that was recalled or withdrawn"
                    + " answers 410 and says who can help: whoever still shows it holds an old copy. From one address 30"
                    + " are taken a minute, of one channel 1,000 a day for each reason.")
    @ApiResponse(
            responseCode = "202",
            description = "It was counted.",
            content = @Content(schema = @Schema(implementation = ReportRepresentation.class)))
    public Response report(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Rendered.JSON,
                                            schema = @Schema(implementation = RequestBodies.Report.class),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"channel\": \"b32e8131-e505-4ad3-9364-c5a35b6bff11\","
                                                                    + " \"reason\": \"no_answer_in_hours\"}")))
                    JsonValue body,
            @Context HttpServletRequest sent,
            @Context HttpHeaders headers) {
        Report report = EditorsRequest.read(body, ReportResource::read);
        Snapshot snapshot = current.get();
        if (snapshot.directory().channel(report.channel()).isEmpty()) {
            throw absent(snapshot, report.channel());
        }
        if (!limit.takes(sent)) {
            throw tooMany(Long.toString(limit.retryAfter()));
        }
        if (!reports.add(report.channel(), report.reason())) {
            throw tooMany(AN_HOUR);
        }
        return Response.fromResponse(Answers.once(
                        headers, ReportRepresentation.of(snapshot.helpDesk().emergency())))
                .status(Response.Status.ACCEPTED)
                .build();
    }

    private static Optional<Report> read(ObjectReader reader) {
        Optional<RecordId> channel = reader.requiredParsed("channel", "a UUID in lower case", RecordId::parse);
        Optional<ReportReason> reason =
                reader.requiredParsed("reason", REASONS, text -> WireName.parse(ReportReason.class, text));
        return channel.flatMap(id -> reason.map(why -> new Report(id, why)));
    }

    private static ProblemException absent(Snapshot snapshot, RecordId channel) {
        ProblemException absent = Absent.channel(snapshot, channel);
        return absent.type() == ProblemType.WITHDRAWN
                ? absent
                : ProblemException.invalid(List.of(new Fault("/channel", "unknown_channel", "is no channel here")));
    }

    private static ProblemException tooMany(String seconds) {
        return ProblemException.of(ProblemType.TOO_MANY_REPORTS, new Header(HttpHeaders.RETRY_AFTER, seconds));
    }
}

package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.opening.HolidayCalendar;
import io.github.helplines.directory.core.opening.LondonTime;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.editing.ContactValue;
import io.github.helplines.directory.service.editing.Reports;
import io.github.helplines.directory.service.editing.WorkItem;
import io.github.helplines.directory.service.editing.Worklist;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.publication.Snapshot;
import io.github.helplines.directory.service.representation.Header;
import io.github.helplines.directory.service.representation.OpenValues;
import io.github.helplines.directory.service.representation.Rendered;
import io.github.helplines.directory.service.representation.WorklistRepresentation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What editors could look after next. */
@Path("/v1/worklist")
@Produces(Rendered.JSON)
@Tag(name = "editing")
public final class WorklistResource {
    private static final String AFTER = "after";

    private final CurrentSnapshot current;
    private final Reports reports;
    private final InstantSource clock;

    WorklistResource(CurrentSnapshot current, Reports reports, InstantSource clock) {
        this.current = requireNonNull(current, "current");
        this.reports = requireNonNull(reports, "reports");
        this.clock = requireNonNull(clock, "clock");
    }

    @GET
    @Needs({Scope.EDITOR, Scope.APPROVER})
    @Operation(
            operationId = "getWorklist",
            summary = "What there is to do",
            description =
                    "What people report; services whose number, or all they had, was recalled, with nothing in its"
                            + " place; what was confirmed too long ago, or by nobody; channels of which nobody"
                            + " knows the hours; and each bank holiday of the next eight weeks on which nobody knows whether a"
                            + " channel is answered. Worked out when it is asked, by the date in London.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of it.",
            content = @Content(schema = @Schema(implementation = WorklistRepresentation.class)))
    public Response get(
            @Parameter(description = "Only these.", example = "unverified", schema = @Schema(type = "string"))
                    @QueryParam("kind")
                    @OpenValues(WorkItem.Kind.class)
                    WorkItem.@Nullable Kind kind,
            @Parameter(
                            description = "next_after of the page before: how many items are passed over. What was done"
                                    + " meanwhile moves the others up; begin again to see everything.",
                            example = "1",
                            schema = @Schema(type = "integer", format = "int64", minimum = "0"))
                    @QueryParam(AFTER)
                    @Nullable
                    Sequence after,
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
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Snapshot snapshot = current.get();
        LocalDate today = LondonTime.at(clock.instant()).toLocalDate();
        List<WorkItem> all = Worklist.of(snapshot.directory(), reports.recent(), today).stream()
                .filter(item -> kind == null || item.kind() == kind)
                .toList();
        int from = after == null ? 0 : (int) Math.min(after.value(), all.size());
        int until = Math.min(from + Limit.orDefault(limit), all.size());
        Long next = until < all.size() ? (long) until : null;
        WorklistRepresentation page = new WorklistRepresentation(
                all.subList(from, until).stream().map(WorklistResource::show).toList(),
                next,
                today,
                snapshot.sequence());
        List<Header> link = next == null ? List.of() : List.of(NextLink.of(uri, AFTER, next.toString()));
        return Answers.of(headers, Answers.notStored(page, link));
    }

    private static WorklistRepresentation.Item show(WorkItem item) {
        Optional<Channel> channel = Optional.ofNullable(item.channel());
        Optional<Evidence> evidence = Optional.ofNullable(item.evidence());
        HolidayCalendar.Holiday holiday = item.holiday();
        List<WorklistRepresentation.Reported> reported = item.reports().entrySet().stream()
                .map(each -> new WorklistRepresentation.Reported(each.getKey().wire(), each.getValue()))
                .toList();
        return new WorklistRepresentation.Item(
                item.kind().wire(),
                WorklistRepresentation.Of.of(item.record()),
                channel.map(each -> each.id().value()).orElse(null),
                channel.map(ContactValue::of).orElse(null),
                item.about().wire(),
                item.pointer(),
                item.since().orElse(null),
                evidence.map(Evidence::checkedOn).orElse(null),
                evidence.flatMap(Evidence::dueOn).orElse(null),
                evidence.flatMap(Evidence::overdueOn).orElse(null),
                reported.isEmpty() ? null : reported,
                holiday == null ? null : new WorklistRepresentation.Holiday(holiday.date(), holiday.name()));
    }
}

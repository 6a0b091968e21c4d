package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordKind;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What editors could look after. */
@Schema(name = "Worklist", description = "The most urgent first.")
public record WorklistRepresentation(
        List<Item> items,

        @Schema(description = "Pass it as after for the next page; absent on the last.") @Nullable
        Long nextAfter,

        @Schema(description = "The day in London on which this is what there is to do.")
        LocalDate today,

        long sequence) {
    static final String KINDS =
            "[\"reported\", \"recalled\", \"overdue\", \"holiday_unanswered\", \"due\", \"unknown_hours\","
                    + " \"unverified\"]";
    static final String ABOUT =
            "[\"channel\", \"hours\", \"rule\", \"organisation\", \"statement\", \"emergency\", \"calendar\"]";

    public WorklistRepresentation {
        items = List.copyOf(items);
    }

    /** One thing to do. */
    @Schema(name = "WorklistItem")
    public record Item(
            @Schema(
                    extensions =
                            @Extension(
                                    properties =
                                            @ExtensionProperty(
                                                    name = "x-extensible-enum",
                                                    value = KINDS,
                                                    parseValue = true)))
            String kind,

            Of record,

            @Schema(description = "Id of the channel; absent where it is about none.", format = "uuid") @Nullable
            String channel,

            @Schema(description = "What the channel is reached at, as its record writes it.") @Nullable
            String value,

            @Schema(
                    extensions =
                            @Extension(
                                    properties =
                                            @ExtensionProperty(
                                                    name = "x-extensible-enum",
                                                    value = ABOUT,
                                                    parseValue = true)))
            String about,

            @Schema(description = "Where in the record: an RFC 6901 pointer.", example = "/channels/0/evidence")
            String pointer,

            @Schema(
                    description =
                            "When it became due or overdue, when the page was read that nobody has confirmed, or the"
                                    + " day of the holiday.")
            @Nullable
            LocalDate since,

            @Nullable LocalDate checkedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate overdueOn,

            @Schema(description = "What was said of the channel within 90 days, and not before it was last confirmed.")
            @Nullable
            List<Reported> reports,

            @Nullable Holiday holiday) {}

    /** Whose it is. */
    @Schema(name = "WorklistRecord")
    public record Of(
            @OpenValues(RecordKind.class) String kind,
            @Schema(format = "uuid") String id,
            String slug,
            String name,

            @Schema(
                    description = "Where a change starts: the record in its canonical form, and its revision.",
                    example = "/v1/drafts/service/derbyshire-victim-services")
            String draft) {
        public static Of of(DirectoryRecord record) {
            String slug = record.slug().value();
            return new Of(
                    record.kind().wire(),
                    record.id().value(),
                    slug,
                    record.name(),
                    "/v1/drafts/" + record.kind().wire() + "/" + slug);
        }
    }

    /** How often something was said. */
    @Schema(name = "WorklistReports")
    public record Reported(
            @Schema(
                    extensions =
                            @Extension(
                                    properties =
                                            @ExtensionProperty(
                                                    name = "x-extensible-enum",
                                                    value = RequestBodies.REPORT_REASONS,
                                                    parseValue = true)))
            String reason,

            int count) {}

    /** A bank holiday for which nobody has said what happens. */
    @Schema(name = "WorklistHoliday")
    public record Holiday(LocalDate date, String name) {}
}

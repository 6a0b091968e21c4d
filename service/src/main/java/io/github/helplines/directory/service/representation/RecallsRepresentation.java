package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.seal.RecalledChannel;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Channels whose value must no longer be shown by anybody. */
@Schema(name = "Recalls", description = "Channels that were withdrawn for good. Ask for these before anything else.")
public record RecallsRepresentation(List<Recall> items, long sequence) {

    public static RecallsRepresentation of(List<RecalledChannel> recalled, long sequence) {
        return new RecallsRepresentation(
                recalled.stream()
                        .map(each -> new Recall(each.channel(), each.sequence()))
                        .toList(),
                sequence);
    }

    /** Ready to be served, by whichever way it is asked for. */
    public static Rendered rendered(List<RecalledChannel> recalled, long sequence) {
        return Rendered.json(WireJson.bytes(of(recalled, sequence)), CachePolicy.CURRENT);
    }

    /** One channel that must not be shown. */
    @Schema(name = "Recall")
    public record Recall(
            @Schema(description = "The channel.", format = "uuid")
            String channel,

            @Schema(description = "The sequence it was recalled at.")
            long sequence) {}
}

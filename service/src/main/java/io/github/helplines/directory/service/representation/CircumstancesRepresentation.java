package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.eligibility.AskingAs;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A fragment of circumstances, to merge into those of a request. Silent in {@link #toString()}. */
@Schema(
        name = "Circumstances",
        description = "What is known of the person the help is for. Everything is optional, and nothing of it is kept.")
public record CircumstancesRepresentation(
        @Schema(minimum = "0", maximum = "130", example = "34") @Nullable
        Integer age,

        @Schema(description = "under_N (below N), N_or_over, or N_to_M (both included).", example = "18_or_over")
        @Nullable
        String ageBand,

        @Schema(description = "The age when the picture was taken.", minimum = "0", maximum = "130") @Nullable
        Integer ageInImage,

        @Schema(description = "As age_band, of the age when the picture was taken.") @Nullable
        String ageInImageBand,

        @Schema(
                description = "A UK postcode, its first part, or its first part, a space and one digit.",
                example = "DE6")
        @Nullable
        String postcode,

        @ArraySchema(
                arraySchema = @Schema(description = "GSS codes of areas the person lives in, all of them."),
                maxItems = 50)
        @Nullable
        List<String> areas,

        @ArraySchema(
                arraySchema = @Schema(description = "GSS codes of areas the person does not live in."),
                maxItems = 50)
        @Nullable
        List<String> notInAreas,

        @Nullable Boolean noFixedAddress,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description =
                                        "Facts the person will not give: age, age_in_image, postcode, areas, facts.<criterion>."),
                maxItems = 30)
        @Nullable
        List<String> declined,

        @Schema(
                description = "For a criterion of a service's own, all the person's values of it. At most 20 criteria"
                        + " with at most 20 values each, a value of at most 64 characters.",
                maxProperties = 20)
        @Nullable
        Map<String, List<String>> facts,

        @Schema(description = "Who is writing; self when absent.") @OpenValues(AskingAs.class) @Nullable
        String askingAs) {

    static CircumstancesRepresentation of(Circumstances given) {
        return new CircumstancesRepresentation(
                given.age(),
                given.ageBand() == null ? null : given.ageBand().wire(),
                given.ageInImage(),
                given.ageInImageBand() == null ? null : given.ageInImageBand().wire(),
                given.postcode() == null ? null : given.postcode().text(),
                orAbsent(given.areas()),
                orAbsent(given.notInAreas()),
                given.noFixedAddress() ? true : null,
                orAbsent(given.declined()),
                facts(given.facts()),
                given.askingAs() == null ? null : given.askingAs().wire());
    }

    private static @Nullable List<String> orAbsent(Collection<?> values) {
        return values.isEmpty() ? null : Texts.of(values);
    }

    private static @Nullable Map<String, List<String>> facts(Map<String, Set<String>> facts) {
        Map<String, List<String>> lists = new TreeMap<>();
        facts.forEach((criterion, values) -> lists.put(criterion, List.copyOf(values)));
        return lists.isEmpty() ? null : lists;
    }

    @Override
    public String toString() {
        return "CircumstancesRepresentation[redacted]";
    }
}

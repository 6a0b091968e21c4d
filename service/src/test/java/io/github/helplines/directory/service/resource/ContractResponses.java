package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.service.problem.Problems;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What an operation answers beside what it is for: headers, and every problem it can be refused with. */
final class ContractResponses {
    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final String SECONDS = "Seconds to wait before trying again.";
    private static final String TOO_MUCH = "more is asked at once than can be answered in time.";

    private static final Set<String> HISTORY =
            Set.of("listEntries", "getEntry", "getServiceHistory", "getOrganisationHistory", "getTopicHistory");
    /** Requests about something that may be gone. */
    private static final Set<String> GOES = Set.of(
            "getService",
            "getServiceStatus",
            "getServiceEligibility",
            "assessService",
            "getOrganisation",
            "getTopic",
            "getChannel",
            "getSmsReply",
            "reportChannel");

    /** Requests whose body names a record. */
    private static final Set<String> NAMES_A_RECORD = Set.of("withdrawRecord", "returnRecord");

    private static final Set<String> NEVER_STORED = Set.of("getServiceStatus", "getServiceEligibility");

    private static final Map<String, String> CONFLICTS = Map.of(
            "revokeKey", "No key of an admin would be left.",
            "rotateKey", "The key has ended, or has another in its place.");

    private final HttpMethod method;
    private final Operation operation;
    private final String id;
    private final List<Parameter> parameters;
    private final ApiResponses responses;
    private final ApiResponse success;
    private final boolean keyed;
    private final boolean past;

    private ContractResponses(HttpMethod method, Operation operation) {
        this.method = method;
        this.operation = operation;
        this.id = operation.getOperationId();
        this.parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        this.responses = operation.getResponses();
        this.success = responses.entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        this.keyed = operation.getSecurity() != null;
        this.past = hasParameter(AsOf.PARAMETER) || HISTORY.contains(id);
    }

    static void complete(HttpMethod method, Operation operation) {
        ContractResponses responses = new ContractResponses(method, operation);
        responses.addHeaders();
        responses.addWhatAnyRequestMayMeet();
        responses.addWhatIsNotThere();
        responses.addWhatKeysMayMeet();
        responses.addWhatChangesMayMeet();
        responses.addWhatBodiesMayMeet();
        responses.sort();
    }

    static void sayPhasedOut(Operation operation, PhasedOut phasedOut) {
        operation.setDeprecated(true);
        ApiResponse success = new ContractResponses(HttpMethod.GET, operation).success;
        success.addHeaderObject(
                PhasedOutFeature.DEPRECATION,
                header("Since when it is deprecated (RFC 9745); Link has more at rel=\"deprecation\"."));
        if (!phasedOut.stops().isEmpty()) {
            success.addHeaderObject(
                    PhasedOutFeature.SUNSET, header("When it stops answering, at the earliest (RFC 8594)."));
        }
    }

    private void addHeaders() {
        success.addHeaderObject("X-Request-Id", header("The id of this request, for reporting faults."));
        if (method == HttpMethod.GET && !keyed && !HISTORY.contains(id) && !NEVER_STORED.contains(id)) {
            success.addHeaderObject("ETag", header("Send it back as If-None-Match."));
            responses.addApiResponse("304", new ApiResponse().description("What the caller holds is current."));
        }
        if (hasParameter("cursor") || hasParameter("before") || hasParameter("after")) {
            success.addHeaderObject("Link", header("<path>; rel=\"next\": the next page; absent from the last."));
        }
    }

    private void addWhatAnyRequestMayMeet() {
        responses.addApiResponse(
                "400",
                problem(
                        hasBody()
                                ? "The body is not JSON as it is accepted here, or a parameter or header does not fit."
                                : "A parameter or header is unknown, repeated or missing, or does not fit."));
        responses.addApiResponse("406", problem("Accept rules out the media type of the answer."));
        responses.addApiResponse("415", problem("The request has a Content-Encoding."));
        String away = past
                ? "The past is in the database, and that cannot be reached; or "
                : keyed || id.equals("reportChannel") ? "What keys and changes are kept in cannot be reached, or " : "";
        responses.addApiResponse("503", later(away.isEmpty() ? "M" + TOO_MUCH.substring(1) : away + TOO_MUCH));
        responses.addApiResponse("default", problem("Any other problem."));
    }

    private void addWhatIsNotThere() {
        if (hasParameter(AsOf.PARAMETER)) {
            responses.addApiResponse("404", problem("Nothing is published under this address, or was as of then."));
            responses.addApiResponse("422", problem("as_of lies in the future."));
        } else if (parameters.stream().anyMatch(each -> each.getIn().equals("path")) || NAMES_A_RECORD.contains(id)) {
            responses.addApiResponse(
                    "404",
                    problem(keyed ? "There is no such thing here." : "Nothing is published under this address."));
        }
        if (GOES.contains(id)) {
            responses.addApiResponse(
                    "410", problem("It was withdrawn or recalled: hand_offs names others who can help."));
        }
        if (id.equals("listChanges")) {
            responses.addApiResponse(
                    "410",
                    problem("Not all changes since are held; Link names the snapshot.")
                            .addHeaderObject("Link", header("</v1/snapshot>; rel=\"alternate\"")));
        }
    }

    private void addWhatKeysMayMeet() {
        if (keyed) {
            responses.addApiResponse(
                    "401",
                    problem("The request has no key in force.")
                            .addHeaderObject("WWW-Authenticate", header("Bearer (RFC 6750)")));
            responses.addApiResponse("403", problem("The key may not do this."));
        }
        if (CONFLICTS.containsKey(id)) {
            responses.addApiResponse("409", problem(CONFLICTS.get(id)));
        }
    }

    private void addWhatChangesMayMeet() {
        if (operation.getTags().contains("editing") && method != HttpMethod.GET) {
            responses.addApiResponse("409", problem("It is decided already, or the same request is being worked on."));
            responses.addApiResponse("412", problem("What was read has changed since."));
            responses.addApiResponse("429", later("More than one person may do alone in an hour."));
        }
        if (id.equals("reviseProposal")) {
            responses.addApiResponse("428", problem("If-Match is required."));
        }
        if (id.equals("reportChannel")) {
            responses.addApiResponse("429", later("More than are counted."));
        }
    }

    private void addWhatBodiesMayMeet() {
        if (hasBody()) {
            responses.addApiResponse("413", problem("The body is larger than 256 KiB."));
            responses.addApiResponse(
                    "415", problem("The body is not JSON in UTF-8, or the request has a Content-Encoding."));
            responses.addApiResponse(
                    "422",
                    problem("A field is unknown, missing, of the wrong type, out of range, or contradicts another."));
        }
    }

    /** By status, and the rest last. */
    private void sort() {
        ApiResponses sorted = new ApiResponses();
        new TreeMap<>(responses).forEach(sorted::addApiResponse);
        operation.setResponses(sorted);
    }

    private boolean hasBody() {
        return operation.getRequestBody() != null;
    }

    private boolean hasParameter(String name) {
        return parameters.stream().anyMatch(each -> each.getName().equals(name));
    }

    private static ApiResponse later(String description) {
        return problem(description).addHeaderObject("Retry-After", header(SECONDS));
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(Problems.MEDIA_TYPE, new MediaType().schema(new Schema<>().$ref(PROBLEM))));
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}

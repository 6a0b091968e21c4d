package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.representation.OpenValues;
import io.github.helplines.directory.service.representation.ProblemRepresentation;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The contract as the annotations of resources and representations have it. */
final class GeneratedContract {
    private static final String SCOPES = "x-scopes";
    private static final List<Class<?>> RESOURCES = List.of(
            HelpResource.class,
            ServiceListResource.class,
            ServiceResource.class,
            EligibilityResource.class,
            OrganisationResource.class,
            TopicResource.class,
            ChannelResource.class,
            SmsResource.class,
            AreaResource.class,
            SearchResource.class,
            EmergencyResource.class,
            SnapshotResource.class,
            ChangesResource.class,
            KeyResource.class,
            ProposalListResource.class,
            ProposalResource.class,
            DraftResource.class,
            RecallResource.class,
            WithdrawalResource.class,
            ReturnResource.class,
            VerificationResource.class,
            WorklistResource.class,
            ReportResource.class,
            EntryResource.class,
            ProblemPageResource.class,
            ContractResource.class);

    private static final String KEEPING_A_COPY = """
            For whoever keeps a copy. To verify one: take the lines of /v1/snapshot, each without the newline that ends\
             it, as UTF-8 bytes, in the order served. The leaf hash of a line is SHA-256(0x00 ‖ line), an inner node is\
             SHA-256(0x01 ‖ left ‖ right), and the tree splits at the largest power of two smaller than the number of\
             lines (RFC 6962 section 2.1). Written in lower-case hexadecimal, the result equals root in the payload of a\
             head of the same sequence. root shows that a copy is whole; the signatures show who made it. Each is Ed25519\
             over the ASCII bytes of protected, a full stop and payload (RFC 7515 section 5.1, RFC 8037). Pass over a\
             signature whose kid you do not trust. Refuse a head when no key you trust has signed it, when a signature by\
             one you trust is wrong, or when its protected header is not exactly {"alg":"EdDSA","kid":…,"typ":\
            "helpline-directory-head"}: the key decides the algorithm, not the header. Refuse another directory_id than\
             before, a lower epoch, and in the same epoch a lower sequence. expires_at judges a head that was just\
             fetched: one past it is not to be trusted, and another is to be asked for. A copy verified before goes on\
             answering when it passes; say how old it is. /v1/recalls is not signed itself: the head's recalls shows\
             whether a list of them is whole.""";

    private static final String VERIFYING_THE_LOG = """
            What was published before, and what changed. Every change is an entry of a log without gaps; it says in what\
             role it was made, and never who made it. To verify the log: of each entry, hash is SHA-256 of line as UTF-8\
             bytes, in lower-case hexadecimal; previous_hash in the line is hash of the entry before, and 64 zeros in the\
             first; record_sha256 in the line is SHA-256 of record in its canonical form (RFC 8785), where the text was not\
             emptied; the last hash equals chain_head in the payload of a head of the same sequence. Answers here come\
             from the database: while it is away they are 503, and everything else goes on.""";

    private GeneratedContract() {}

    static String yaml() {
        OpenAPI contract = of(RESOURCES);
        ContractWords.complete(contract);
        return UnambiguousYaml.write(contract);
    }

    /** As the annotations of these have it, before words are completed. */
    static OpenAPI of(List<Class<?>> resources) {
        ModelConverters.getInstance().addConverter(new WireModelConverter());
        OpenAPI contract = new Reader(described()).read(new LinkedHashSet<>(resources));
        addSchema(contract, ProblemRepresentation.class);
        listOpenValues(contract, resources);
        sayWhichKeys(contract, resources);
        // Bodies are read as this, and described as what they hold.
        contract.getComponents().getSchemas().remove("JsonValue");
        examplesOfTheirTypes(contract);
        sort(contract);
        contract.getPaths().values().forEach(path -> path.readOperationsMap().forEach(ContractResponses::complete));
        sayWhatIsPhasedOut(contract, resources);
        return contract;
    }

    private static OpenAPI described() {
        return new OpenAPI()
                .openapi("3.0.3")
                .info(new Info()
                        .title("Helpline Directory")
                        .version("1")
                        .description(
                                "Who can help, whether one qualifies, how to reach them, and whether they are there"
                                        + " now. Within this version the contract only grows: accept members and values that"
                                        + " are not listed here; x-extensible-enum has the values of today, and x-no-limit"
                                        + " says what decides a length that nothing limits. Every path that is not described here is 404; a path with"
                                        + " ;parameters is one of them.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components())
                .tags(List.of(
                        new Tag().name("help").description("The questions people ask."),
                        new Tag().name("services").description("Offers of help, and ways to reach them."),
                        new Tag().name("organisations").description("Who runs services."),
                        new Tag().name("topics").description("What happened to people."),
                        new Tag().name("areas").description("Places."),
                        new Tag()
                                .name("editing")
                                .description("How records change: proposed by one person, published by a second; a"
                                        + " wrong number or record is taken away by one. Never open to scripts of other"
                                        + " sites."),
                        new Tag()
                                .name("keys")
                                .description("Who may change the directory. Reads take no key, and look at none."),
                        new Tag().name("history").description(VERIFYING_THE_LOG),
                        new Tag().name("replication").description(KEEPING_A_COPY),
                        new Tag().name("contract").description("This contract, and the problems it names.")));
    }

    private static void addSchema(OpenAPI contract, Class<?> type) {
        Components components = contract.getComponents();
        ModelConverters.getInstance()
                .resolveAsResolvedSchema(new AnnotatedType(type))
                .referencedSchemas
                .forEach(components::addSchemas);
    }

    /** Parameters are not schemas of their own, so that their open values are looked up at the method. */
    private static void listOpenValues(OpenAPI contract, List<Class<?>> resources) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Class<?> resource : resources) {
            for (Method method : resource.getDeclaredMethods()) {
                Operation operation = method.getAnnotation(Operation.class);
                for (var parameter : method.getParameters()) {
                    OpenValues open = parameter.getAnnotation(OpenValues.class);
                    QueryParam query = parameter.getAnnotation(QueryParam.class);
                    if (operation != null && open != null && query != null) {
                        values.put(operation.operationId() + " " + query.value(), WireModelConverter.wire(open));
                    }
                }
            }
        }
        contract.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getParameters() != null)
                .forEach(operation -> {
                    for (Parameter parameter : operation.getParameters()) {
                        List<String> known = values.get(operation.getOperationId() + " " + parameter.getName());
                        if (known != null) {
                            parameter.getSchema().addExtension(WireModelConverter.VALUES, known);
                        }
                    }
                });
    }

    /** An operation that needs a key says so, and lists the scopes of which one is enough. */
    private static void sayWhichKeys(OpenAPI contract, List<Class<?>> resources) {
        contract.getComponents()
                .addSecuritySchemes(
                        "bearer",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("hd_<key id>_<secret and checksum>")
                                .description("A key, made by an admin. Operations list in " + SCOPES
                                        + " the scopes of which it needs one."));
        Map<String, List<String>> needs = new LinkedHashMap<>();
        for (Class<?> resource : resources) {
            for (Method method : resource.getDeclaredMethods()) {
                Operation operation = method.getAnnotation(Operation.class);
                Needs needed = method.getAnnotation(Needs.class);
                if (operation != null && needed != null) {
                    needs.put(
                            operation.operationId(),
                            Stream.of(needed.value()).map(Scope::wire).toList());
                }
            }
        }
        contract.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> needs.containsKey(operation.getOperationId()))
                .forEach(operation -> {
                    operation.addSecurityItem(new SecurityRequirement().addList("bearer"));
                    operation.addExtension(SCOPES, needs.get(operation.getOperationId()));
                });
    }

    /** What every answer of it says stands at what went well: the whole list of problems need not repeat it. */
    private static void sayWhatIsPhasedOut(OpenAPI contract, List<Class<?>> resources) {
        Map<String, PhasedOut> phasedOut = new LinkedHashMap<>();
        for (Class<?> resource : resources) {
            for (Method method : resource.getDeclaredMethods()) {
                Operation operation = method.getAnnotation(Operation.class);
                PhasedOut annotation = method.getAnnotation(PhasedOut.class);
                if (operation != null && annotation != null) {
                    phasedOut.put(operation.operationId(), annotation);
                }
            }
        }
        contract.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> phasedOut.containsKey(operation.getOperationId()))
                .forEach(operation ->
                        ContractResponses.sayPhasedOut(operation, phasedOut.get(operation.getOperationId())));
    }

    /** The reader takes every example of a parameter that looks like a number for one. */
    private static void examplesOfTheirTypes(OpenAPI contract) {
        contract.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .filter(parameter -> parameter.getSchema().getType().equals("string"))
                .forEach(parameter -> parameter.setExample(String.valueOf(parameter.getExample())));
    }

    /** Reflection gives methods in no certain order; the file has one. */
    private static void sort(OpenAPI contract) {
        Paths paths = new Paths();
        new TreeMap<>(contract.getPaths()).forEach(paths::addPathItem);
        contract.setPaths(paths);
        contract.getComponents()
                .setSchemas(new LinkedHashMap<>(
                        new TreeMap<>(contract.getComponents().getSchemas())));
    }
}

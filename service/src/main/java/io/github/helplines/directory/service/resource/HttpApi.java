package io.github.helplines.directory.service.resource;

import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import io.github.helplines.directory.core.answer.EmergencyFloor;
import io.github.helplines.directory.service.access.KeyRing;
import io.github.helplines.directory.service.access.Token;
import io.github.helplines.directory.service.editing.Alone;
import io.github.helplines.directory.service.editing.Editing;
import io.github.helplines.directory.service.editing.ProposalReader;
import io.github.helplines.directory.service.editing.Reports;
import io.github.helplines.directory.service.page.PageSettings;
import io.github.helplines.directory.service.page.Portal;
import io.github.helplines.directory.service.page.Templates;
import io.github.helplines.directory.service.page.WidgetScripts;
import io.github.helplines.directory.service.problem.ContainerProblems;
import io.github.helplines.directory.service.problem.ProblemFeature;
import io.github.helplines.directory.service.problem.Problems;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.publication.PublishedHistory;
import io.github.helplines.directory.service.publication.SignedHeads;
import io.github.helplines.directory.service.representation.EmergencyItemRepresentation;
import io.github.helplines.directory.service.resource.hot.HotPathHandler;
import io.github.helplines.directory.service.resource.pressure.BusyPage;
import io.github.helplines.directory.service.resource.pressure.LoadShedder;
import io.github.helplines.directory.service.resource.pressure.OpenBodies;
import io.github.helplines.directory.service.resource.pressure.SlowConnections;
import io.github.helplines.directory.service.resource.traffic.Routes;
import io.github.helplines.directory.service.resource.traffic.TrafficLog;
import io.github.helplines.directory.service.resource.traffic.TrafficObserver;
import jakarta.servlet.DispatcherType;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import org.glassfish.jersey.server.ServerProperties;

/** Everything that is served over HTTP, and what it needs of Jersey and of the container. */
public final class HttpApi {
    private HttpApi() {}

    /**
     * What the resources work with.
     *
     * @param current the snapshot in force
     * @param history what was published before
     * @param heads its signed head
     * @param keys the keys of those who may change it
     * @param proposals what waits for a second person
     * @param editing the life of a proposal
     * @param alone what one person may do alone
     * @param reports what people say of channels
     * @param pages what is decided of pages
     * @param proxies whose word is taken for who asked
     * @param scripts the module of the widget, and those of before
     * @param traffic is told of each request once it is answered
     * @param clock the present
     */
    public record Collaborators(
            CurrentSnapshot current,
            PublishedHistory history,
            SignedHeads heads,
            KeyRing keys,
            ProposalReader proposals,
            Editing editing,
            Alone alone,
            Reports reports,
            PageSettings pages,
            TrustedProxies proxies,
            WidgetScripts scripts,
            TrafficObserver traffic,
            InstantSource clock) {}

    /**
     * Registers resources, parameters, bodies, headers and problems, the container's included. Dropwizard's own exception
     * mappers and its compression have to be switched off in the configuration.
     *
     * @param parts what the resources work with
     */
    public static void register(Environment environment, Collaborators parts) {
        CurrentSnapshot current = parts.current();
        Problems problems = new Problems(new FloorInForce(current));
        JerseyEnvironment jersey = environment.jersey();
        jersey.register(new ProblemFeature(problems, PortProblems::translated));
        jersey.register(new DirectoryParamConverters());
        jersey.register(new JsonBodyReader());
        jersey.register(new EveryRequestFilter.AsSent());
        jersey.register(new WellFormedRequestFilter());
        jersey.register(new KeyFeature(parts.keys()));
        jersey.register(new PhasedOutFeature());
        jersey.register(new CallerBinder());
        jersey.register(new KnownParametersFilter());
        jersey.register(new AnswerHeadersFilter());
        // A link without a host of ours is right behind every proxy.
        jersey.property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
        environment
                .servlets()
                .addFilter("every-request", new EveryRequestFilter())
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        PortalPages pages = new PortalPages(new Portal(new Templates(), parts.pages()));
        jersey.register(new MissingPageFilter(current, pages));
        List<Object> resources = resources(parts, pages);
        resources.forEach(jersey::register);

        // Where Jersey never sees a request, there may be no snapshot either: the compiled-in floor will do.
        List<EmergencyItemRepresentation> floor = EmergencyItemRepresentation.floor(EmergencyFloor.compiledIn());
        ContainerProblems container = new ContainerProblems(new Problems(() -> floor));
        environment.getApplicationContext().setErrorHandler(container);
        environment.lifecycle().addServerLifecycleListener(server -> server.setErrorHandler(container));
        BusyPage busy = new TurnedAwayPage(current, pages, parts.pages());
        underPressure(environment, parts, new ContainerProblems(problems), busy);
        TrafficLog traffic = new TrafficLog(Routes.of(resources), parts.traffic());
        environment.lifecycle().addServerLifecycleListener(server -> server.setRequestLog(traffic));
    }

    /** From the outside in: what costs nothing, waiting for bodies, and the queue of what is left for Jersey. */
    private static void underPressure(
            Environment environment, Collaborators parts, ContainerProblems problems, BusyPage page) {
        int processors = Runtime.getRuntime().availableProcessors();
        LoadShedder shedder = new LoadShedder(LoadShedder.concurrentFor(processors), problems, page, parts.traffic());
        environment.getApplicationContext().insertHandler(shedder);
        environment.getApplicationContext().insertHandler(new OpenBodies(shedder));
        environment.getApplicationContext().insertHandler(new HotPathHandler(parts.current()));
        environment.lifecycle().addServerLifecycleListener(server -> server.addManaged(new SlowConnections(server)));
    }

    private static List<Object> resources(Collaborators parts, PortalPages pages) {
        CurrentSnapshot current = parts.current();
        InstantSource clock = parts.clock();
        SecureRandom random = new SecureRandom();
        WrittenCards cards = new WrittenCards(current, clock);
        CardPages cardPages = new CardPages(pages, parts.pages(), clock);
        Templates templates = new Templates();
        ReportLimit reportLimit = new ReportLimit(randomKey(random), parts.proxies(), clock);
        Proposals shown = new Proposals(current, parts.editing());
        SnapshotChoice snapshots = new SnapshotChoice(current, parts.history(), clock);
        RecordHistory records = new RecordHistory(current, parts.history());
        return List.of(
                new HelpResource(current, clock),
                new ServiceListResource(snapshots),
                new ServiceResource(current, snapshots, records, clock),
                new EligibilityResource(current, clock),
                new OrganisationResource(snapshots, records),
                new TopicResource(snapshots, records),
                new ChannelResource(snapshots),
                new SmsResource(current),
                new AreaResource(current, snapshots),
                new SearchResource(current),
                new EmergencyResource(snapshots),
                new SnapshotResource(current, parts.heads()),
                new ChangesResource(current),
                new EntryResource(parts.history()),
                new KeyResource(parts.keys(), () -> Token.generate(random)),
                new ProposalListResource(parts.proposals(), parts.editing(), shown, new Previews(shown, clock)),
                new ProposalResource(parts.proposals(), parts.editing(), shown),
                new DraftResource(current, parts.proposals()),
                new RecallResource(parts.alone()),
                new WithdrawalResource(parts.alone()),
                new ReturnResource(parts.alone()),
                new VerificationResource(parts.editing(), shown, clock),
                new WorklistResource(current, parts.reports(), clock),
                new ReportResource(current, parts.reports(), reportLimit),
                new ReportPageResource(cards, cardPages, pages, parts.reports(), reportLimit),
                new ProblemPageResource(current, pages),
                new WidgetResource(current, cards, clock),
                new EmbedResource(cards, templates, parts.pages(), clock),
                new AssetResource(),
                new FrontDoorResource(current, pages),
                new RecordPageResource(cards, cardPages),
                new WebsiteResource(
                        current, pages, parts.pages(), parts.scripts().newest(), clock),
                new AboutResource(current, pages, parts.pages(), clock),
                new ContractResource(Contract.load()),
                new DocsResource(current, pages),
                new WidgetScriptResource(parts.scripts()));
    }

    private static byte[] randomKey(SecureRandom random) {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return key;
    }
}

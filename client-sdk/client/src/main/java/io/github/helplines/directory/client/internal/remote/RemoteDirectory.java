package io.github.helplines.directory.client.internal.remote;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.Answer;
import io.github.helplines.directory.client.ConnectionSettings;
import io.github.helplines.directory.client.HelpQuery;
import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.Organisations;
import io.github.helplines.directory.client.Pager;
import io.github.helplines.directory.client.Provenance;
import io.github.helplines.directory.client.RequestOptions;
import io.github.helplines.directory.client.Services;
import io.github.helplines.directory.client.Topics;
import io.github.helplines.directory.client.internal.Floor;
import io.github.helplines.directory.client.internal.wire.AnswerReader;
import io.github.helplines.directory.client.internal.wire.ChannelReader;
import io.github.helplines.directory.client.internal.wire.RecordReader;
import io.github.helplines.directory.client.model.Area;
import io.github.helplines.directory.client.model.AreaLookup;
import io.github.helplines.directory.client.model.Channel;
import io.github.helplines.directory.client.model.EmergencyFloor;
import io.github.helplines.directory.client.model.HelpAnswer;
import io.github.helplines.directory.client.model.Organisation;
import io.github.helplines.directory.client.model.SearchResult;
import io.github.helplines.directory.client.model.SmsReply;
import io.github.helplines.directory.client.model.Topic;
import io.github.helplines.directory.core.area.Postcode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Asks the service each time. */
public final class RemoteDirectory implements HelplineDirectory {
    /** Somebody in danger does not wait for a network. */
    private static final RequestOptions AT_ONCE = RequestOptions.none()
            .withAttemptTimeout(Duration.ofSeconds(2))
            .withCallTimeout(Duration.ofSeconds(2))
            .withAttempts(1);

    private final ConnectionSettings settings;
    private final InstantSource clock;
    private final Caller caller;
    private final Answers answers;
    private final Services services;
    private final boolean owner;

    public RemoteDirectory(ConnectionSettings settings, InstantSource clock) {
        this(settings, clock, true);
    }

    /** @param owner whether the connections end with it */
    private RemoteDirectory(ConnectionSettings settings, InstantSource clock, boolean owner) {
        this.owner = owner;
        this.settings = requireNonNull(settings, "settings");
        this.clock = requireNonNull(clock, "clock");
        this.caller = new Caller(settings, clock);
        this.answers = new Answers(clock);
        this.services = new RemoteServices(caller, answers);
    }

    @Override
    public HelplineDirectory with(RequestOptions options) {
        return new RemoteDirectory(settings.with(options), clock, false);
    }

    @Override
    public Services services() {
        return services;
    }

    @Override
    public Organisations organisations() {
        return new RemoteOrganisations();
    }

    @Override
    public Topics topics() {
        return new RemoteTopics();
    }

    @Override
    public Answer<HelpAnswer> help(HelpQuery query) {
        return answers.read(
                caller.post("askForHelp", Paths.of("help").toString(), Requests.help(query)), AnswerReader::help);
    }

    @Override
    public Answer<SearchResult> search(String words, int limit) {
        return answers.read(
                caller.post("search", Paths.of("search").toString(), Requests.search(words, limit)),
                AnswerReader::search);
    }

    @Override
    public Optional<Answer<Channel>> findChannel(String id) {
        return answers.find(channel(id), ChannelReader::channel);
    }

    @Override
    public Answer<Channel> getChannel(String id) {
        return answers.read(channel(id), ChannelReader::channel);
    }

    private Caller.Received channel(String id) {
        return caller.get("getChannel", Paths.of("channels", id).toString());
    }

    @Override
    public Optional<Answer<SmsReply>> findSmsReply(String shortCode, String keyword) {
        return answers.find(
                caller.get("getSmsReply", Paths.of("sms", shortCode, keyword).toString()), AnswerReader::smsReply);
    }

    @Override
    public Optional<Answer<Area>> findArea(String code) {
        return answers.find(caller.get("getArea", Paths.of("areas", code).toString()), RecordReader::area);
    }

    @Override
    public Answer<AreaLookup> lookUpAreas(Postcode postcode, List<String> codes) {
        return answers.read(
                caller.post("lookUpAreas", Paths.of("areas", "lookup").toString(), Requests.lookup(postcode, codes)),
                AnswerReader::areaLookup);
    }

    @Override
    public Answer<EmergencyFloor> emergency() {
        try {
            return answers.read(
                    new Caller(settings.with(AT_ONCE), clock)
                            .get("getEmergency", Paths.of("emergency").toString()),
                    from -> RecordReader.floor(from, "items"));
        } catch (RuntimeException e) {
            // Whatever it is, also what a transport of somebody else's throws: this is what has to be there.
            return new Answer<>(
                    Floor.compiledIn(), new Provenance(Provenance.Source.BUNDLED, 0, clock.instant(), true));
        }
    }

    @Override
    public void close() {
        if (owner) {
            settings.transport().close();
        }
    }

    private final class RemoteOrganisations implements Organisations {
        @Override
        public Optional<Answer<Organisation>> find(String idOrSlug) {
            return answers.find(received(idOrSlug), RecordReader::organisation);
        }

        @Override
        public Answer<Organisation> get(String idOrSlug) {
            return answers.read(received(idOrSlug), RecordReader::organisation);
        }

        private Caller.Received received(String idOrSlug) {
            return caller.get(
                    "getOrganisation", Paths.of("organisations", idOrSlug).toString());
        }

        @Override
        public Pager<Organisation> list() {
            return new RemotePager<>(cursor -> answers.read(
                    caller.get(
                            "listOrganisations",
                            Paths.of("organisations").with("cursor", cursor).toString()),
                    RemotePager.Part.reader(RecordReader::organisation)));
        }
    }

    private final class RemoteTopics implements Topics {
        @Override
        public Optional<Answer<Topic>> find(String idOrSlug) {
            return answers.find(received(idOrSlug), RecordReader::topic);
        }

        @Override
        public Answer<Topic> get(String idOrSlug) {
            return answers.read(received(idOrSlug), RecordReader::topic);
        }

        private Caller.Received received(String idOrSlug) {
            return caller.get("getTopic", Paths.of("topics", idOrSlug).toString());
        }

        @Override
        public Pager<Topic> list() {
            return new RemotePager<>(cursor -> answers.read(
                    caller.get(
                            "listTopics",
                            Paths.of("topics").with("cursor", cursor).toString()),
                    RemotePager.Part.reader(RecordReader::topic)));
        }
    }
}

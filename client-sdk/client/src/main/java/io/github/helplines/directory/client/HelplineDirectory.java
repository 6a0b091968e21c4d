package io.github.helplines.directory.client;

import io.github.helplines.directory.client.model.Area;
import io.github.helplines.directory.client.model.AreaLookup;
import io.github.helplines.directory.client.model.Channel;
import io.github.helplines.directory.client.model.EmergencyFloor;
import io.github.helplines.directory.client.model.HelpAnswer;
import io.github.helplines.directory.client.model.SearchResult;
import io.github.helplines.directory.client.model.SmsReply;
import io.github.helplines.directory.core.area.Postcode;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Who can help, who qualifies, how to reach them, and whether they are there now. Immutable and safe for threads: one for
 * the whole of an application, closed when that ends.
 *
 * <p>Two kinds give the same answers: {@link #remote} asks the service each time, {@link #replica} keeps a verified copy
 * and answers from that, so that nothing about a person leaves the process and no network is needed.
 *
 * <p>{@code find…} is empty for what is not there, {@code get…} throws {@link NotFoundException}. What was withdrawn or
 * recalled is {@link GoneException}, with whom to turn to instead, from {@code get…}, and empty from {@code find…}. A
 * remote directory throws {@link TransportException} when the service does not answer in time, {@link ResponseException}
 * when it refuses, and {@link DecodingException} when its answer cannot be read; a replica throws none of these three.
 */
public interface HelplineDirectory extends AutoCloseable {

    /** Asks the service each time. */
    static RemoteBuilder remote(URI service) {
        return new RemoteBuilder(service);
    }

    /** Keeps a verified copy of what the service publishes, and answers from it. */
    static ReplicaBuilder replica(URI service) {
        return new ReplicaBuilder(service);
    }

    /**
     * The same directory, asked in another way. A replica has no use for the options. Closing what this returns does
     * nothing; it is of no use any more once the directory itself is closed.
     */
    HelplineDirectory with(RequestOptions options);

    Services services();

    Organisations organisations();

    Topics topics();

    /**
     * Who can help.
     *
     * @throws InvalidRequestException for a topic that is not there or circumstances that contradict one another
     */
    Answer<HelpAnswer> help(HelpQuery query);

    /**
     * What somebody's words may mean.
     *
     * @param words as somebody typed them
     * @param limit the most hits, 1 to 100
     */
    Answer<SearchResult> search(String words, int limit);

    /** A channel by its identity. */
    Optional<Answer<Channel>> findChannel(String id);

    /** @throws GoneException for one that was recalled, or went with its service */
    Answer<Channel> getChannel(String id);

    /**
     * What to text back.
     *
     * @param shortCode such as {@code 82228}
     * @param keyword such as {@code DVS}, in any case
     */
    Optional<Answer<SmsReply>> findSmsReply(String shortCode, String keyword);

    Optional<Answer<Area>> findArea(String code);

    /** Which of these areas a postcode lies in; of every area of the directory when none is named. */
    Answer<AreaLookup> lookUpAreas(Postcode postcode, List<String> codes);

    /** What to do in danger. Never throws and needs no network: what comes with this library stands in. */
    Answer<EmergencyFloor> emergency();

    /** Ends what runs in the background; it does not wait for long. More than once is as good as once. */
    @Override
    void close();
}

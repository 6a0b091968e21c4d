package io.github.helplines.directory.sms;

import io.github.helplines.directory.client.Answer;
import io.github.helplines.directory.client.HelpQuery;
import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.Organisations;
import io.github.helplines.directory.client.Provenance;
import io.github.helplines.directory.client.RequestOptions;
import io.github.helplines.directory.client.Services;
import io.github.helplines.directory.client.Topics;
import io.github.helplines.directory.client.TransportException;
import io.github.helplines.directory.client.model.Area;
import io.github.helplines.directory.client.model.AreaLookup;
import io.github.helplines.directory.client.model.Channel;
import io.github.helplines.directory.client.model.EmergencyFloor;
import io.github.helplines.directory.client.model.HelpAnswer;
import io.github.helplines.directory.client.model.Link;
import io.github.helplines.directory.client.model.OpenValue;
import io.github.helplines.directory.client.model.SearchResult;
import io.github.helplines.directory.client.model.SmsReply;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.model.ChannelKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A directory that knows one keyword, or one that never answers. */
public final class FakeDirectory implements HelplineDirectory {
    public static final String SHORT_CODE = "82228";
    public static final String REPLY = "Call 0800 612 6505, free. In danger now call 999.";

    private static final Provenance PROVENANCE =
            new Provenance(Provenance.Source.MEMORY, 7, Instant.parse("2026-11-23T09:00:00Z"), false);

    private enum Mood {
        WELL,
        WITHOUT_NETWORK,
        QUOTING
    }

    private final Mood mood;
    private volatile boolean closed;

    private FakeDirectory(Mood mood) {
        this.mood = mood;
    }

    public static FakeDirectory knowingDvs() {
        return new FakeDirectory(Mood.WELL);
    }

    public static FakeDirectory withoutNetwork() {
        return new FakeDirectory(Mood.WITHOUT_NETWORK);
    }

    /** One with a fault, whose exceptions say too much. */
    public static FakeDirectory quoting() {
        return new FakeDirectory(Mood.QUOTING);
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public Optional<Answer<SmsReply>> findSmsReply(String shortCode, String keyword) {
        if (mood == Mood.WITHOUT_NETWORK) {
            throw new TransportException("not reached", null);
        }
        if (mood == Mood.QUOTING) {
            throw new IllegalStateException("somebody texted " + keyword);
        }
        return shortCode.equals(SHORT_CODE) && keyword.equals("DVS")
                ? Optional.of(new Answer<>(
                        new SmsReply(
                                shortCode,
                                keyword,
                                new Link(
                                        "9d6b1a8e-7f0a-4d0e-9f4e-0f2f5f3c1a11",
                                        "a-service",
                                        "A service",
                                        "/v1/services/a-service"),
                                REPLY,
                                "gsm_7",
                                1),
                        PROVENANCE))
                : Optional.empty();
    }

    @Override
    public Answer<EmergencyFloor> emergency() {
        if (mood == Mood.QUOTING) {
            throw new IllegalStateException("no floor");
        }
        EmergencyFloor.Contact textphone =
                new EmergencyFloor.Contact(OpenValue.of(ChannelKind.TEXTPHONE), "18000", "tel:18000", null);
        EmergencyFloor.Contact police =
                new EmergencyFloor.Contact(OpenValue.of(ChannelKind.VOICE), "101", "tel:101", null);
        EmergencyFloor.Contact emergency =
                new EmergencyFloor.Contact(OpenValue.of(ChannelKind.VOICE), "999", "tel:999", null);
        return new Answer<>(
                new EmergencyFloor(List.of(
                        new EmergencyFloor.Item("By relay.", textphone),
                        new EmergencyFloor.Item("If you cannot speak, press 55.", null),
                        new EmergencyFloor.Item("When it is not urgent.", police),
                        new EmergencyFloor.Item("In danger.", emergency))),
                PROVENANCE);
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public HelplineDirectory with(RequestOptions options) {
        return this;
    }

    @Override
    public Services services() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Organisations organisations() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Topics topics() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer<HelpAnswer> help(HelpQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer<SearchResult> search(String words, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Answer<Channel>> findChannel(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer<Channel> getChannel(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Answer<Area>> findArea(String code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer<AreaLookup> lookUpAreas(Postcode postcode, List<String> codes) {
        throw new UnsupportedOperationException();
    }
}

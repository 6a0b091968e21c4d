package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.service.access.Holder;
import io.github.helplines.directory.service.access.InMemoryKeyRing;
import io.github.helplines.directory.service.access.NewKey;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.access.Token;
import io.github.helplines.directory.service.testing.TestRecords;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/** Editing without a database. */
final class InMemoryEditingStore implements EditingStore {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant NOW = Instant.parse("2026-11-25T11:00:00Z");

    private final InMemoryKeyRing keys = new InMemoryKeyRing(NOW);
    private final InMemoryDesk desk = new InMemoryDesk(TestRecords.all(), keys, NOW);

    @Override
    public Desk desk() {
        return desk;
    }

    @Override
    public ProposalReader proposals() {
        return desk;
    }

    @Override
    public PublishedState state() {
        return desk.read(1000);
    }

    @Override
    public InstantSource clock() {
        return desk::now;
    }

    @Override
    public ActingKey key(String holder, Scope... scopes) {
        Token token = Token.generate(RANDOM);
        keys.issue(new NewKey(new Holder(holder), Set.of(scopes), null), token);
        return new ActingKey(token.id().value(), token.credential().value());
    }

    @Override
    public void letPass(Duration time) {
        keys.letPass(time);
        desk.letPass(time);
    }
}

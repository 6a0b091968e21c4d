package io.github.helplines.directory.service.access;

import java.time.Duration;
import java.time.Instant;

final class InMemoryKeyRingTest extends KeyRingContractTest {
    private final InMemoryKeyRing keys = new InMemoryKeyRing(Instant.now());

    @Override
    protected KeyRing ring() {
        return keys;
    }

    @Override
    protected AccessKey issue(NewKey key, Token token) {
        return keys.issue(key, token);
    }

    @Override
    protected void letPass(Duration time) {
        keys.letPass(time);
    }

    @Override
    protected void takeStoreAway() {
        keys.setAway(true);
    }
}

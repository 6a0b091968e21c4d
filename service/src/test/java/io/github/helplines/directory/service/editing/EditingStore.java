package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.service.access.Scope;
import java.time.Duration;
import java.time.InstantSource;

/** What editing is tried on: a store of its own with the test records imported, as their service and owner reach it. */
public interface EditingStore {

    Desk desk();

    ProposalReader proposals();

    /** Everything that is published, and every entry. */
    PublishedState state();

    /** By which the service would stamp entries now. */
    InstantSource clock();

    /** A new key, as the owner makes it. */
    ActingKey key(String holder, Scope... scopes);

    /** Makes it later, by the store's clock. */
    void letPass(Duration time);
}

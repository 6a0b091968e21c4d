package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.model.Directory;

/** What is published, as whoever changes it needs to see it: nothing hidden, and nothing missed. Safe for threads. */
public interface CurrentDirectory {

    /**
     * The records as they stand in the log.
     *
     * @param sequence they include at least this entry
     * @throws DirectoryUnavailableException when that entry cannot be read now
     */
    Directory atLeast(long sequence);

    /** Says that something was just published, so that it is served without waiting for the next look. */
    void published();
}

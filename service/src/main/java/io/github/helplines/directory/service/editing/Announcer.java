package io.github.helplines.directory.service.editing;

/** Tells somebody of what has happened, after it is committed. Safe for threads. */
public interface Announcer {

    /** Tells nobody. */
    Announcer NOBODY = announcement -> {};

    /** Takes an announcement on. Neither waits nor throws: what was done is done, whether anybody hears of it or not. */
    void announce(Announcement announcement);
}

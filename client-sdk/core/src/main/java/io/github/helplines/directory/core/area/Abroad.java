package io.github.helplines.directory.core.area;

/** Where somebody may live who lives under no local authority of the United Kingdom. */
public enum Abroad {
    JERSEY,
    GUERNSEY,
    ISLE_OF_MAN,
    /** Anywhere in the world besides. */
    ELSEWHERE
}

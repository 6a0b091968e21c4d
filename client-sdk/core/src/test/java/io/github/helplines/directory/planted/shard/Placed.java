package io.github.helplines.directory.planted.shard;

/** Stands for what this package holds. */
public final class Placed {
    public static final Object INSTANCE = new Object();

    private Placed() {}
}

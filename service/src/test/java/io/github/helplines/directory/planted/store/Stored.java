package io.github.helplines.directory.planted.store;

/** Stands for the store, which only the application may use. */
public final class Stored {
    public static final Object INSTANCE = new Object();

    private Stored() {}
}

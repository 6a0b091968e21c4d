package io.github.helplines.directory.planted.app;

/** Stands for the application, which nobody may use. */
public final class Wired {
    public static final Object INSTANCE = new Object();

    private Wired() {}
}

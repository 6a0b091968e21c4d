package io.github.helplines.directory.core.json;

import java.util.ArrayList;
import java.util.List;

/** Collects faults, so that a reader of an input learns all of them at once. Not thread-safe. */
public final class Faults {
    private final List<Fault> list = new ArrayList<>();

    public void add(String pointer, String code, String message) {
        list.add(new Fault(pointer, code, message));
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    public int size() {
        return list.size();
    }

    public List<Fault> toList() {
        return List.copyOf(list);
    }
}

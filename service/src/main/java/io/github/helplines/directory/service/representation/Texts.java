package io.github.helplines.directory.service.representation;

import java.util.Collection;
import java.util.List;

/** Values in the form that their toString has on the wire. */
final class Texts {
    private Texts() {}

    static List<String> of(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    static List<String> sorted(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }
}

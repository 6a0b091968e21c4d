package io.github.helplines.directory.client.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the United Kingdom.
 *
 * @param code its GSS code (Office for National Statistics), such as {@code E23000018}
 * @param askedAs how a question names it; null for by its name
 * @param type such as {@code police_force_area}
 * @param authorities GSS codes of the local authorities that it is made of
 * @param attribution whom the data have to be credited to
 */
public record Area(
        String code, String name, @Nullable String askedAs, String type, List<String> authorities, String attribution) {
    public Area {
        requireNonNull(code, "code");
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        authorities = List.copyOf(authorities);
        requireNonNull(attribution, "attribution");
    }
}

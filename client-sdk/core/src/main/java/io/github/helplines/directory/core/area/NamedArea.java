package io.github.helplines.directory.core.area;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * An area made of local authorities: a county, a police force area, a country.
 *
 * @param code GSS code of the area
 * @param name its name
 * @param askedAs its name as it follows "Do you live in …?", so that nobody who belongs to it misses themselves
 * @param authorities codes of the local authorities it is made of
 */
public record NamedArea(AreaCode code, String name, String askedAs, Set<AreaCode> authorities) {
    public NamedArea {
        requireNonNull(code, "code");
        requireNonNull(name, "name");
        requireNonNull(askedAs, "askedAs");
        authorities = Set.copyOf(authorities);
    }

    /** An area that is asked about under its own name. */
    public static NamedArea of(AreaCode code, String name, Set<AreaCode> authorities) {
        return new NamedArea(code, name, name, authorities);
    }
}

package io.github.helplines.directory.core.area;

import static java.util.Objects.requireNonNull;

/**
 * A local authority under one of its codes. A place whose code was replaced is listed under the old and the new
 * one, with the same name and country.
 *
 * @param code GSS code of the authority
 * @param name name as published by the ONS
 * @param country where it lies
 */
public record LocalAuthority(AreaCode code, String name, Country country) {
    public LocalAuthority {
        requireNonNull(code, "code");
        requireNonNull(name, "name");
        requireNonNull(country, "country");
    }
}

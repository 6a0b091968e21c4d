package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.service.representation.Header;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** The link from one page to the next: the address that was asked, with one parameter changed. */
final class NextLink {
    private NextLink() {}

    /** @param value needs no escaping */
    static Header of(UriInfo asked, String parameter, String value) {
        URI next =
                asked.getRequestUriBuilder().replaceQueryParam(parameter, value).build();
        return new Header("Link", "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
    }
}

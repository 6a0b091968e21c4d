package io.github.helplines.directory.service.app;

import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.ReplicaBuilder;
import java.net.URI;

/** The published library, in front of a running service. */
final class Libraries {
    private Libraries() {}

    static URI uri(ServiceExtension service) {
        return URI.create("http://127.0.0.1:" + service.service().port());
    }

    static HelplineDirectory remote(ServiceExtension service) {
        return HelplineDirectory.remote(uri(service))
                .application("service-tests", "1")
                .clock(ServiceExtension.NOW::instant)
                .build();
    }

    /** @param at where it looks for the service whose keys it trusts */
    static ReplicaBuilder replica(ServiceExtension service, URI at) {
        return HelplineDirectory.replica(at)
                .application("service-tests", "1")
                .trustedKeys(service.get("/v1/signing-keys").asString())
                .clock(ServiceExtension.NOW::instant);
    }
}

package io.github.helplines.directory.client.internal.remote;

import io.github.helplines.directory.client.HelpQuery;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.codec.CircumstancesCodec;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.seal.CanonicalJson;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Bodies of requests, as JSON. */
final class Requests {
    private Requests() {}

    static String circumstances(Circumstances circumstances) {
        return CanonicalJson.write(CircumstancesCodec.write(circumstances));
    }

    static String eligibility(Collection<String> services, Circumstances circumstances) {
        ObjectWriter writer = beside(circumstances);
        if (!services.isEmpty()) {
            writer.putStrings("services", services);
        }
        return CanonicalJson.write(writer.build());
    }

    static String help(HelpQuery query) {
        ObjectWriter writer = beside(query.circumstances())
                .putIfPresent("topic", Optional.ofNullable(query.topic()))
                .putIfPresent("at", Optional.ofNullable(query.at()));
        if (!query.channels().isEmpty()) {
            writer.putStrings(
                    "channels", query.channels().stream().map(WireName::wire).toList());
        }
        return CanonicalJson.write(writer.build());
    }

    static String search(String words, int limit) {
        return CanonicalJson.write(
                new ObjectWriter().put("q", words).put("limit", limit).build());
    }

    static String lookup(Postcode postcode, List<String> codes) {
        ObjectWriter writer = new ObjectWriter().put("postcode", postcode.text());
        if (!codes.isEmpty()) {
            writer.putStrings("areas", codes);
        }
        return CanonicalJson.write(writer.build());
    }

    private static ObjectWriter beside(Circumstances circumstances) {
        ObjectWriter writer = new ObjectWriter();
        JsonObject members = CircumstancesCodec.write(circumstances);
        for (var member : members.members().entrySet()) {
            JsonValue value = member.getValue();
            writer.put(member.getKey(), value);
        }
        return writer;
    }
}

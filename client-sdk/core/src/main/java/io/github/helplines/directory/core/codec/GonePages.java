package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.contact.ContactMark;
import io.github.helplines.directory.core.contact.ContactMention;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Service;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Leaves out the addresses of pages that are gone, where people would follow them: an organisation's website, and the page
 * that evidence was read on. Where a whole site is gone, and no channel is on it any more, so are its pages. The address of
 * a channel, or of the floor, is there as long as the channel is.
 */
final class GonePages {
    private final GoneMarks gone;
    /** The sites that a channel is still on. */
    private final Set<ContactMark> sites = new HashSet<>();

    GonePages(GoneMarks gone, Directory directory) {
        this.gone = gone;
        for (Service service : directory.all(Service.class)) {
            for (Channel channel : service.channels()) {
                if (channel instanceof Channel.Web web) {
                    sites.add(site(web.url()));
                }
            }
        }
    }

    JsonObject without(JsonObject record) {
        return without(record, false);
    }

    private JsonObject without(JsonObject object, boolean isEvidence) {
        Map<String, JsonValue> members = new TreeMap<>();
        object.members().forEach((name, value) -> {
            boolean isPage = name.equals("website") || (isEvidence && name.equals("url"));
            if (!(isPage && value instanceof JsonString url && isGone(url.value()))) {
                members.put(name, without(name, value));
            }
        });
        return JsonObject.of(members);
    }

    private JsonValue without(String name, JsonValue value) {
        if (value instanceof JsonObject object) {
            return without(object, name.endsWith("evidence"));
        } else if (value instanceof JsonArray array) {
            return new JsonArray(
                    array.items().stream().map(item -> without(name, item)).toList());
        }
        return value;
    }

    private boolean isGone(String url) {
        return gone.has(ContactMark.ofUrl(url))
                || Optional.of(site(URI.create(url)))
                        .filter(site -> gone.has(site) && !sites.contains(site))
                        .isPresent();
    }

    /** Of the whole site that an address is on. */
    static ContactMark site(URI url) {
        return ContactMark.ofUrl(ContactMention.urlKey("https://" + url.getHost()));
    }
}

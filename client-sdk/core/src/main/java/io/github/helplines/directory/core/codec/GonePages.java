package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.contact.ContactMark;
import io.github.helplines.directory.core.contact.ContactMention;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Leaves out the addresses of pages that are gone, where people would follow them: an organisation's website, and the page
 * that evidence was read on. Where a whole site is gone, and no channel is on it any more, so are its pages. The address of
 * a channel, or of the floor, is there as long as the channel is.
 */
@SuppressWarnings("ReferenceEquality") // To compare would take as long as to leave out.
final class GonePages {
    private final Predicate<String> gone;

    private GonePages(Predicate<String> gone) {
        this.gone = gone;
    }

    GonePages(GoneMarks gone) {
        this(url -> gone.has(ContactMark.ofUrl(url)) || gone.hasSite(site(URI.create(url))));
    }

    /** The addresses of pages in a record, whether they are gone or not. */
    static List<String> in(JsonObject record) {
        List<String> pages = new ArrayList<>();
        new GonePages(url -> {
                    pages.add(url);
                    return false;
                })
                .without(record);
        return pages;
    }

    /** The same object where nothing is gone. */
    JsonObject without(JsonObject record) {
        return without(record, false);
    }

    private JsonObject without(JsonObject object, boolean isEvidence) {
        Map<String, JsonValue> left = null;
        for (Map.Entry<String, JsonValue> each : object.members().entrySet()) {
            String name = each.getKey();
            JsonValue value = each.getValue();
            boolean isPage = name.equals("website") || (isEvidence && name.equals("url"));
            if (isPage && value instanceof JsonString url && gone.test(url.value())) {
                left = left == null ? new TreeMap<>(object.members()) : left;
                left.remove(name);
            } else {
                JsonValue without = without(name, value);
                if (without != value) {
                    left = left == null ? new TreeMap<>(object.members()) : left;
                    left.put(name, without);
                }
            }
        }
        return left == null ? object : JsonObject.of(left);
    }

    private JsonValue without(String name, JsonValue value) {
        if (value instanceof JsonObject object) {
            return without(object, name.endsWith("evidence"));
        } else if (value instanceof JsonArray array) {
            List<JsonValue> left =
                    array.items().stream().map(item -> without(name, item)).toList();
            return isSame(left, array.items()) ? array : new JsonArray(left);
        }
        return value;
    }

    private static boolean isSame(List<JsonValue> one, List<JsonValue> other) {
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) != other.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** Of the whole site that an address is on. */
    static ContactMark site(URI url) {
        return ContactMark.ofUrl(ContactMention.urlKey("https://" + url.getHost()));
    }
}

package io.github.helplines.directory.core.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object in two arrays, ordered by name as {@link String#compareTo} orders: a large directory has
 * millions of small objects, of which a tree of nodes takes several times the room and the time. Immutable.
 */
@SuppressWarnings("JdkObsolete") // A NavigableMap would have a dozen methods more, for nobody.
final class SortedMembers extends AbstractMap<String, JsonValue> implements SortedMap<String, JsonValue> {
    private final String[] names;
    private final JsonValue[] values;
    /** Threads may see it or not: whatever they make instead is equal. */
    private @Nullable Object made;

    /** @param names in ascending order, each once; neither array is changed any more */
    SortedMembers(String[] names, JsonValue[] values) {
        this.names = names;
        this.values = values;
    }

    /** The same members; a copy unless they are such already. */
    static SortedMembers of(SortedMap<String, JsonValue> members) {
        if (members instanceof SortedMembers same) {
            return same;
        }
        SortedMap<String, JsonValue> natural = members.comparator() == null ? members : new TreeMap<>(members);
        String[] names = new String[natural.size()];
        JsonValue[] values = new JsonValue[names.length];
        int at = 0;
        for (Map.Entry<String, JsonValue> member : natural.entrySet()) {
            names[at] = member.getKey();
            values[at] = member.getValue();
            at++;
        }
        return new SortedMembers(names, values);
    }

    /** Where the member is; below zero where there is none of that name. */
    int indexOf(String name) {
        return Arrays.binarySearch(names, name);
    }

    String name(int index) {
        return names[index];
    }

    JsonValue value(int index) {
        return values[index];
    }

    /** What a reader made of these members; null for nothing yet. */
    @Nullable
    Object made() {
        return made;
    }

    /** @param made of nothing but these members, and never changed */
    void made(Object made) {
        this.made = made;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public @Nullable JsonValue get(Object name) {
        int index = name instanceof String text ? indexOf(text) : -1;
        return index < 0 ? null : values[index];
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String text && indexOf(text) >= 0;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super JsonValue> action) {
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], values[i]);
        }
    }

    @Override
    public Set<Entry<String, JsonValue>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.length;
            }

            @Override
            public Iterator<Entry<String, JsonValue>> iterator() {
                return entries();
            }
        };
    }

    private Iterator<Entry<String, JsonValue>> entries() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < names.length;
            }

            @Override
            public Entry<String, JsonValue> next() {
                if (next >= names.length) {
                    throw new NoSuchElementException();
                }
                Entry<String, JsonValue> entry = Map.entry(names[next], values[next]);
                next++;
                return entry;
            }
        };
    }

    @Override
    public @Nullable Comparator<? super String> comparator() {
        return null;
    }

    @Override
    public SortedMap<String, JsonValue> subMap(String from, String to) {
        return tree().subMap(from, to);
    }

    @Override
    public SortedMap<String, JsonValue> headMap(String to) {
        return tree().headMap(to);
    }

    @Override
    public SortedMap<String, JsonValue> tailMap(String from) {
        return tree().tailMap(from);
    }

    private SortedMap<String, JsonValue> tree() {
        // Nobody asks for a part of an object.
        return Collections.unmodifiableSortedMap(new TreeMap<>(this));
    }

    @Override
    public String firstKey() {
        if (names.length == 0) {
            throw new NoSuchElementException();
        }
        return names[0];
    }

    @Override
    public String lastKey() {
        if (names.length == 0) {
            throw new NoSuchElementException();
        }
        return names[names.length - 1];
    }
}

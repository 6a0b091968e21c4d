package io.github.helplines.directory.core.json;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of one closed set, made once: a large directory asks for them millions of times. */
final class WireNames {
    private static final ClassValue<WireNames> OF_TYPE = new ClassValue<>() {
        @Override
        protected WireNames computeValue(Class<?> type) {
            return new WireNames(type);
        }
    };

    private final Map<Object, String> wires = new HashMap<>();
    private final Map<String, Object> values = new HashMap<>();

    private WireNames(Class<?> type) {
        for (Object value : type.getEnumConstants()) {
            String wire = ((Enum<?>) value).name().toLowerCase(Locale.ROOT);
            wires.put(value, wire);
            values.put(wire, value);
        }
    }

    static String wire(Enum<?> value) {
        String wire = OF_TYPE.get(value.getDeclaringClass()).wires.get(value);
        return wire == null ? value.name() : wire;
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> type, String wire) {
        return Optional.ofNullable(OF_TYPE.get(type).values.get(wire)).map(type::cast);
    }
}

package io.github.helplines.directory.service.bundle;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** One file of a bundle, parsed: the list of its records as JSON values, and where everything stands in it. */
final class YamlFile {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(BundleFile.MAX_BYTES).build();
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final String name;
    private final List<BundleFault> faults = new ArrayList<>();
    private List<ObjectReader.Item> records = List.of();
    private @Nullable YamlTree tree;
    private boolean unreadable;

    private YamlFile(String name) {
        this.name = name;
    }

    static YamlFile parse(BundleFile file) {
        YamlFile parsed = new YamlFile(file.name());
        if (file.isTooLarge()) {
            parsed.unreadable(1, "too_large", "must not be larger than 1 MiB");
        } else {
            parsed.decode(file.bytes());
        }
        return parsed;
    }

    String name() {
        return name;
    }

    /** The items of {@code records}; empty for a file that could not be read. */
    List<ObjectReader.Item> records() {
        return records;
    }

    List<BundleFault> faults() {
        return faults;
    }

    /** Whether what the file holds is not known. */
    boolean isUnreadable() {
        return unreadable;
    }

    /** Notes a fault of a record, unless all is said about that place. */
    void add(Fault fault) {
        if (tree == null || !tree.isSpoiled(fault.pointer())) {
            int line = tree == null ? 1 : tree.line(fault.pointer());
            add(fault, line);
        }
    }

    /** Where a pointer stands, as {@code topics.yaml:12}. */
    String place(String pointer) {
        return name + ":" + (tree == null ? 1 : tree.line(pointer));
    }

    private void add(Fault fault, int line) {
        faults.add(new BundleFault(name, line, fault.pointer(), fault.code(), fault.message()));
    }

    private void unreadable(int line, String code, String message) {
        unreadable = true;
        add(new Fault("", code, message), line);
    }

    private void decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            unreadable(linesIn(text) + 1, "bad_encoding", "must be UTF-8");
            return;
        }
        String content = text.toString();
        parse(content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content);
    }

    private void parse(String text) {
        YamlTree reading = null;
        try {
            Iterator<Event> events = new Parse(SETTINGS).parseString(text).iterator();
            events.next(); // the beginning of the stream
            Event document = events.next();
            if (document.getEventId() == Event.ID.StreamEnd) {
                unreadable(1, "empty", "must hold a list of records");
                return;
            }
            reading = new YamlTree(events);
            JsonValue root = reading.read(events.next());
            events.next(); // the end of the document
            Event end = events.next();
            if (end.getEventId() != Event.ID.StreamEnd) {
                unreadable(line(end), "several_documents", "must hold one YAML document");
            }
            tree = reading;
            readRoot(root);
        } catch (MarkedYamlEngineException e) {
            unreadable(line(e, text), "bad_yaml", "is not YAML from here on: " + e.getProblem());
        } catch (ReaderException e) {
            int line = linesIn(text.codePoints()
                            .limit(e.getPosition())
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append))
                    + 1;
            unreadable(line, "bad_character", "has a character that is not allowed in YAML");
        } catch (YamlEngineException e) {
            unreadable(1, "bad_yaml", "is not YAML");
        }
        if (reading != null) {
            reading.faults().forEach(placed -> add(placed.fault(), placed.line()));
        }
    }

    private void readRoot(JsonValue root) {
        Faults found = new Faults();
        ObjectReader.of(root, "", found)
                .ifPresentOrElse(
                        reader -> {
                            reader.requiredValue("records");
                            records = reader.items("records");
                            reader.finish();
                        },
                        () -> unreadable = true);
        unreadable |= !found.isEmpty() && records.isEmpty();
        found.toList().forEach(this::add);
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** Where the trouble shows; where it began, when it shows only by the end of the file. */
    private static int line(MarkedYamlEngineException e, String text) {
        int shown = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
        boolean atEnd = shown > text.lines().count();
        return atEnd ? e.getContextMark().map(mark -> mark.getLine() + 1).orElse(shown) : shown;
    }

    private static int linesIn(CharSequence text) {
        return (int) text.chars().filter(character -> character == '\n').count();
    }
}

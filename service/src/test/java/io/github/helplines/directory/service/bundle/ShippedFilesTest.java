package io.github.helplines.directory.service.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is shipped as files: as they are written, listed and packaged. */
class ShippedFilesTest {
    private static final Path SOURCE = Path.of("../fixtures/directory");
    private static final BundleResult SHIPPED = YamlBundle.shipped();

    @Test
    void isWrittenBackByteForByte() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (Path path : BundleFile.yamlFiles(SOURCE)) {
            files.put(BundleFile.name(SOURCE, path), Files.readString(path));
        }

        assertThat(YamlWriter.write(SHIPPED.records())).isEqualTo(files);
    }

    @Test
    void isTheSameFromTheClassPathAndFromTheDirectory() throws IOException {
        assertThat(YamlBundle.read(SOURCE).records()).isEqualTo(SHIPPED.records());
    }

    @Test
    void listsEveryFileInItsIndex() throws IOException {
        List<String> names = BundleFile.yamlFiles(SOURCE).stream()
                .map(path -> BundleFile.name(SOURCE, path))
                .toList();

        assertThat(Files.readAllLines(SOURCE.resolve("index.txt"))).isEqualTo(names);
    }

    @Test
    void writesMembersOnlyThatHaveAPlaceInTheOrder() {
        assertThat(SHIPPED.records().stream()
                        .map(RecordCodec::write)
                        .flatMap(ShippedFilesTest::members)
                        .distinct())
                .allMatch(FieldOrder::knows);
    }

    private static Stream<String> members(JsonValue value) {
        if (value instanceof JsonObject object) {
            return Stream.concat(
                    object.members().keySet().stream(),
                    object.members().values().stream().flatMap(ShippedFilesTest::members));
        } else if (value instanceof JsonArray array) {
            return array.items().stream().flatMap(ShippedFilesTest::members);
        }
        return Stream.of();
    }
}

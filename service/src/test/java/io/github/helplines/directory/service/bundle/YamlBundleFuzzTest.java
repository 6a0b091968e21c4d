package io.github.helplines.directory.service.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.service.testing.NearlyRight;
import io.github.helplines.directory.service.testing.TestRecords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A bundle gives its records or its faults with their lines, and no bytes make reading it fail. */
class YamlBundleFuzzTest {
    private static final Map<String, String> FILES = YamlWriter.write(TestRecords.all());
    private static final List<String> NAMES = List.copyOf(FILES.keySet());

    /** One file of the bundle, and what has become of it. */
    private record Changed(String name, byte[] bytes) {}

    @Property
    void everyFaultHasALineOfTheFileItIsSaidOf(@ForAll("changes") Changed changed) {
        BundleResult result = with(changed);

        String name = changed.name();
        byte[] bytes = changed.bytes();

        long lines = 1
                + new String(bytes, StandardCharsets.ISO_8859_1)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
        for (BundleFault fault : result.faults()) {
            assertThat(fault.line()).isPositive();
            if (fault.file().equals(name)) {
                // Of line breaks YAML knows more than one kind; each takes a byte at least.
                assertThat((long) fault.line()).isLessThanOrEqualTo(Math.max(lines, bytes.length + 1L));
            }
        }
        assertThat(result.records().isEmpty()).isEqualTo(!result.faults().isEmpty());
    }

    @Property
    void whatCanBeImportedIsReadBackFromWhatIsWrittenOfIt(@ForAll("changes") Changed changed) {
        BundleResult result = with(changed);

        if (result.isImportable()) {
            List<BundleFile> written = new ArrayList<>();
            YamlWriter.write(result.records()).forEach((name, text) -> written.add(file(name, text)));
            BundleResult again = YamlBundle.read(written);
            assertThat(again.faults()).isEmpty();
            assertThat(again.records()).containsExactlyInAnyOrderElementsOf(result.records());
        }
    }

    /** The bundle with those bytes in the place of one of its files. */
    private static BundleResult with(Changed changed) {
        List<BundleFile> files = new ArrayList<>();
        FILES.forEach((name, text) ->
                files.add(name.equals(changed.name()) ? new BundleFile(name, changed.bytes()) : file(name, text)));
        return YamlBundle.read(files);
    }

    private static BundleFile file(String name, String text) {
        return new BundleFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<Changed> changes() {
        return Arbitraries.of(NAMES).flatMap(name -> nearly(FILES.get(name)).map(bytes -> new Changed(name, bytes)));
    }

    private static Arbitrary<byte[]> nearly(String file) {
        return NearlyRight.bytes(
                List.of(file),
                "\n",
                "\n  ",
                "- ",
                ": ",
                "#",
                "&a ",
                "*a",
                "!!str ",
                "!<tag> ",
                "{",
                "}",
                "[",
                "]",
                "\"",
                "'",
                "|\n",
                ">-\n",
                "? ",
                "---\n",
                "...\n",
                "%YAML 1.1\n",
                "<<: ",
                "\t",
                "\u0085",
                "\u2028",
                "\ufeff",
                "\r",
                "~",
                "yes",
                "0800",
                "records:\n",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                "\\x",
                "\\uD83D");
    }
}

package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.service.representation.ListKey;
import io.github.helplines.directory.service.testing.NearlyRight;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

/** A cursor is read back as it was given out, and no text makes reading one fail. */
class CursorFuzzTest {
    private static final RecordId ID = new RecordId("00000000-0000-4000-8000-000000000201");

    @Property
    void oneThatIsReadIsReadBack(@ForAll("nearlyCursors") byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Cursor.parse(text)
                .ifPresent(cursor -> assertThat(Cursor.parse(cursor.text())).contains(cursor));
    }

    @Property
    void oneThatIsGivenOutIsReadBackWhateverTheName(@ForAll @StringLength(min = 1, max = 200) String name) {
        Cursor cursor = new Cursor(Cursor.hashOf("services", "", null), new ListKey(name, ID));
        boolean whole = name.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
        if (whole) {
            assertThat(Cursor.parse(cursor.text())).contains(cursor);
        }
    }

    @Provide
    Arbitrary<byte[]> nearlyCursors() {
        String hash = Cursor.hashOf("services", "topic=floods", null);
        return NearlyRight.bytes(
                List.of(
                        new Cursor(hash, new ListKey("local line", ID)).text(),
                        new Cursor(hash, new ListKey("Llinell Gymorth y Dref – ŵ", ID)).text(),
                        hash),
                "=",
                "==",
                "+",
                "/",
                "-",
                "_",
                "AAAA",
                "%",
                "\0");
    }
}

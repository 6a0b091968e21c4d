package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.model.HandOff;
import io.github.helplines.directory.core.model.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link HandOff}s to and from JSON. */
final class HandOffCodec {
    private HandOffCodec() {}

    static JsonValue write(HandOff handOff) {
        return new ObjectWriter()
                .put("service", handOff.service().value())
                .put("text", handOff.text())
                .build();
    }

    /** The member {@code hand_offs}; absent is none. */
    static List<HandOff> read(ObjectReader reader) {
        List<HandOff> handOffs = new ArrayList<>();
        reader.objects("hand_offs", each -> {
            Optional<Slug> service = Headers.requiredReference(each, "service");
            Optional<String> text = Texts.requiredText(each, "text");
            each.finish();
            service.ifPresent(other -> text.ifPresent(why -> handOffs.add(new HandOff(other, why))));
        });
        return handOffs;
    }
}

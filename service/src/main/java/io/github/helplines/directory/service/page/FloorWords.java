package io.github.helplines.directory.service.page;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.answer.EmergencyFloor;
import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.contact.SmsUri;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.service.page.card.FloorLine;
import io.github.helplines.directory.service.page.card.Link;
import io.github.helplines.directory.service.page.card.Words;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The emergency floor in words. */
final class FloorWords {
    private static final List<Emergency.Item> KNOWN =
            EmergencyFloor.compiledIn().items();

    private final Wording wording;

    FloorWords(Wording wording) {
        this.wording = requireNonNull(wording, "wording");
    }

    List<FloorLine> of(Emergency emergency) {
        return emergency.items().stream().map(this::line).toList();
    }

    private FloorLine line(Emergency.Item item) {
        Words words = words(item.text());
        Emergency.Contact contact = item.contact();
        if (contact == null) {
            return new FloorLine(words.text(), List.of(), words.lang());
        }
        PhoneNumber number = contact.number();
        if (number == null) {
            URI url = requireNonNull(contact.url(), "url");
            List<Link> links = link(url.toString().substring("https://".length()), url.toString());
            return new FloorLine(words.text(), links, words.lang());
        }
        String unbroken = PlainWords.unbroken(number.display());
        String uri = contact.kind() == ChannelKind.SMS ? SmsUri.of(number) : number.telUri();
        return new FloorLine(words.text().replace(number.display(), unbroken), link(unbroken, uri), words.lang());
    }

    private static List<Link> link(String text, String uri) {
        return PlainWords.link(uri)
                .map(safe -> List.of(new Link(PlainWords.of(text), safe)))
                .orElse(List.of());
    }

    /** Translated only while the record says, to the letter, what the translation was made from. */
    private Words words(String text) {
        for (int i = 0; i < KNOWN.size(); i++) {
            if (KNOWN.get(i).text().equals(text)) {
                Optional<String> translated = Translated.find(wording.language(), "floor." + (i + 1));
                return translated.map(found -> new Words(found, null)).orElseGet(() -> wording.recorded(text));
            }
        }
        return wording.recorded(text);
    }
}

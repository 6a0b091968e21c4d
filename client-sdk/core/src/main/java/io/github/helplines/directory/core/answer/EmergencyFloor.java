package io.github.helplines.directory.core.answer;

import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Emergency.Contact;
import io.github.helplines.directory.core.model.Emergency.Item;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Slug;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The emergency floor as it is compiled in: for the moments when there is no directory to take it from, such as
 * starting up. It says what the directory's first emergency record says.
 */
public final class EmergencyFloor {
    private static final LocalDate READ_ON = LocalDate.of(2026, 11, 22);
    private static final String PAGE = "Derbyshire Victim Services: intimate image abuse page";
    private static final String PAGE_URL =
            "https://www.derbyshirevictimservices.co.uk/types-of-crime/intimate-image-abuse/";
    private static final String BSL_URL = "https://999bsl.co.uk";

    private static final Emergency COMPILED_IN = new Emergency(
            new RecordId("b23349ac-58c9-48cf-93e7-dace843cd506"),
            Slug.of("emergency"),
            List.of(),
            List.of(
                    new Item("In immediate danger, call 999.", voice("999"), read(PAGE, PAGE_URL)),
                    new Item(
                            "On a mobile, if you cannot speak: call 999, and press 55 when you are asked to.",
                            null,
                            read("IOPC, quoted by 4NI", null)),
                    new Item(
                            "Texting 999 works only if you registered this phone before: do it while you are safe, by texting REGISTER to 999.",
                            null,
                            read("emergencySMS service", null)),
                    new Item(
                            "For deaf and speech-impaired people: the emergency number by relay is 18000.",
                            new Contact(ChannelKind.TEXTPHONE, PhoneNumber.of("18000"), null),
                            read("Contact Cambs Police", null)),
                    new Item(
                            "In British Sign Language: 999 BSL, by video, 24 hours a day.",
                            new Contact(ChannelKind.VIDEO_RELAY, null, URI.create(BSL_URL)),
                            read("999 BSL, there since June 2022", BSL_URL)),
                    new Item(
                            "To report a crime to the police when it is not urgent, call 101.",
                            voice("101"),
                            read(PAGE, PAGE_URL)),
                    new Item(
                            "To report a crime without giving your name, call Crimestoppers on 0800 555 111.",
                            voice("+44800555111"),
                            read(PAGE, PAGE_URL))));

    private EmergencyFloor() {}

    /** The compiled-in record. */
    public static Emergency compiledIn() {
        return COMPILED_IN;
    }

    private static Contact voice(String number) {
        return new Contact(ChannelKind.VOICE, PhoneNumber.of(number), null);
    }

    private static Evidence read(String source, @Nullable String url) {
        return new Evidence(
                source, url == null ? null : URI.create(url), null, READ_ON, Evidence.Method.PAGE_READ, null);
    }
}

package io.github.helplines.directory.core.contact;

/**
 * Links that open a text message (RFC 5724). Some telephones drop the body, so whoever prints such a link
 * prints the keyword beside it.
 */
public final class SmsUri {
    private SmsUri() {}

    /** {@code sms:+447700900123}. */
    public static String of(PhoneNumber mobile) {
        return "sms:" + mobile.value();
    }

    /** {@code sms:82228}. */
    public static String of(ShortCode shortCode) {
        return "sms:" + shortCode.value();
    }

    /** {@code sms:82228?body=DVS}; a keyword needs no escaping in a URI. */
    public static String of(ShortCode shortCode, Keyword keyword) {
        return of(shortCode) + "?body=" + keyword.value();
    }
}

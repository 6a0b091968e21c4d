package io.github.helplines.directory.core.contact;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A number to ring: E.164 where one exists ({@code +448006126505}), else a UK number dialled as it stands
 * ({@code 999}, {@code 112}, {@code 18000}, {@code 101}, {@code 105}, {@code 111}, {@code 116xxx},
 * {@code 118xxx}). Numbers of the country code 44 must lie in a range that Ofcom has designated.
 *
 * <p>{@link #toString()} is the number: this type is for numbers that are published. The number of somebody
 * who calls or writes needs a type that does not show it.
 *
 * @param value the canonical form, as in the examples above
 */
public record PhoneNumber(String value) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{7,14}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00a0\\u2007\\u202f().\\-\\u2010-\\u2013]+");
    private static final Pattern GROUPED = Pattern.compile("\\d+(?: \\d+)*");
    private static final String UK = "+44";
    private static final String RELAY_PREFIX = "18001";
    private static final String RELAY_EMERGENCY = "18000";

    public PhoneNumber {
        requireNonNull(value, "value");
        if (!isCanonical(value)) {
            throw new IllegalArgumentException("not a phone number in canonical form");
        }
    }

    /** The number, when the text is its canonical form to the letter. */
    public static Optional<PhoneNumber> parse(String text) {
        return isCanonical(text) ? Optional.of(new PhoneNumber(text)) : Optional.empty();
    }

    /**
     * @throws IllegalArgumentException when the text is no canonical form
     */
    public static PhoneNumber of(String text) {
        return new PhoneNumber(text);
    }

    /**
     * The number as people write it in the UK: {@code 0800 612 6505}, {@code (020) 7946 0000},
     * {@code 116 123}, {@code +44 800 612 6505}. Spaces, hyphens, dots and brackets are ignored.
     */
    public static Optional<PhoneNumber> parseUkNational(String text) {
        String digits = SEPARATORS.matcher(text).replaceAll("");
        if (digits.startsWith("0")) {
            return parse(UK + digits.substring(1));
        }
        return parse(digits).filter(number -> !number.isForeign());
    }

    /**
     * @throws IllegalArgumentException when {@link #parseUkNational} finds no number
     */
    public static PhoneNumber ofUkNational(String text) {
        return parseUkNational(text)
                .orElseThrow(() -> new IllegalArgumentException("not a UK number in national form"));
    }

    private static boolean isCanonical(String text) {
        if (text.startsWith(UK)) {
            return UkNumberPlan.national(text.substring(UK.length())).isPresent();
        }
        return E164.matcher(text).matches() || UkNumberPlan.local(text).isPresent();
    }

    private Optional<UkNumberPlan.Range> range() {
        return value.startsWith(UK) ? UkNumberPlan.national(value.substring(UK.length())) : UkNumberPlan.local(value);
    }

    /** The digits dialled inside the UK ({@code 08006126505}, {@code 101}); a foreign number with its 00. */
    public String dialled() {
        if (value.startsWith(UK)) {
            return "0" + value.substring(UK.length());
        }
        return value.startsWith("+") ? "00" + value.substring(1) : value;
    }

    /**
     * In the groups it is usually printed in: {@code 0800 612 6505}, {@code 0800 555 111},
     * {@code 020 7946 0000}, {@code 116 123}; a foreign number with its country code.
     */
    public String display() {
        return range().map(range -> range.group(dialled())).orElseGet(() -> ForeignNumber.display(value));
    }

    /**
     * The given grouping (digits and single spaces, {@code 0345 6000 459}), when it spells this number; empty
     * when it spells another, so that what is printed can never differ from what is dialled.
     */
    public Optional<String> displayAs(String grouping) {
        boolean same = !isForeign()
                && GROUPED.matcher(grouping).matches()
                && grouping.replace(" ", "").equals(dialled());
        return same ? Optional.of(grouping) : Optional.empty();
    }

    /** Digit by digit in the displayed groups, for a screen reader: {@code 0 8 0 0, 6 1 2, 6 5 0 5}. */
    public String spoken() {
        return spell(display());
    }

    /** As {@link #spoken()}, in the groups of {@link #displayAs}; empty when they spell another number. */
    public Optional<String> spokenAs(String grouping) {
        return displayAs(grouping).map(PhoneNumber::spell);
    }

    private static String spell(String display) {
        return display.chars()
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "))
                .replace("+", "plus")
                .replace("   ", ", ");
    }

    /**
     * {@code tel:+448006126505}, {@code tel:999}. RFC 3966 would have a {@code phone-context} on the second;
     * telephones do not dial such a link, and every UK network knows these numbers.
     */
    public String telUri() {
        return "tel:" + value;
    }

    /**
     * The link that reaches this number through the UK text relay: {@code tel:1800108006126505}; for the
     * emergency numbers {@code tel:18000}. Empty for a foreign number. Source: Relay UK.
     */
    public Optional<String> relayUri() {
        if (isForeign()) {
            return Optional.empty();
        }
        String digits = kind() == NumberKind.EMERGENCY ? RELAY_EMERGENCY : RELAY_PREFIX + dialled();
        return Optional.of("tel:" + digits);
    }

    /** Every run of digits that is this number in somebody's text: national, with 44, with 44 (0), by relay. */
    public Set<String> digitForms() {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(dialled());
        if (value.startsWith("+")) {
            forms.add(value.substring(1));
        }
        if (value.startsWith(UK)) {
            forms.add("44" + dialled());
            forms.add("00" + value.substring(1));
        }
        relayUri().map(uri -> uri.substring("tel:".length())).ifPresent(forms::add);
        return Set.copyOf(forms);
    }

    public NumberKind kind() {
        return range().map(UkNumberPlan.Range::kind).orElse(NumberKind.FOREIGN);
    }

    /**
     * Whether the range alone makes the call free from UK landlines and mobiles: 0800 and 0808 (since 1 July
     * 2015), 116 numbers, and the emergency numbers. False says only that the range does not promise it.
     * Source: Ofcom, National Telephone Numbering Plan and its rules on freephone.
     */
    public boolean isFreeToCallInUk() {
        NumberKind kind = kind();
        return kind == NumberKind.FREEPHONE || kind == NumberKind.SOCIAL_VALUE || kind == NumberKind.EMERGENCY;
    }

    /**
     * Whether somebody may say that the call is free: where the range makes it so, and of 101, 105 and 111, of which the
     * range says nothing. Any other number is charged by whoever's telephone it is.
     */
    public boolean mayBeFreeInUk() {
        return isFreeToCallInUk() || kind() == NumberKind.NATIONAL_SERVICE;
    }

    /** 087, 09 and 118: no offer of help should stand behind one. */
    public boolean isPremiumRate() {
        return kind() == NumberKind.PREMIUM;
    }

    /** Under the UK's mobile ranges, so that it can receive a text; 070 and 076 are not mobiles, but for 07624. */
    public boolean isUkMobile() {
        return kind() == NumberKind.MOBILE;
    }

    public boolean isForeign() {
        return kind() == NumberKind.FOREIGN;
    }

    @Override
    public String toString() {
        return value;
    }
}

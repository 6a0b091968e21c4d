package io.github.helplines.directory.core.contact;

/** How a text is coded for the network, and how much of it one message holds (3GPP TS 23.038, TS 23.040). */
public enum SmsEncoding {
    /** Seven-bit default alphabet with its extension table; counted in septets. */
    GSM_7(160, 153),
    /** Sixteen-bit; counted in UTF-16 code units. */
    UCS_2(70, 67);

    private final int single;
    private final int concatenated;

    SmsEncoding(int single, int concatenated) {
        this.single = single;
        this.concatenated = concatenated;
    }

    /** Units a message that stands alone may have. */
    public int single() {
        return single;
    }

    /** Units one segment of a longer message may have: six octets go to the header that joins them. */
    public int concatenated() {
        return concatenated;
    }
}

package io.github.helplines.directory.core.contact;

/**
 * What sort of number this is, read off its range. Source: Ofcom's National Telephone Numbering Plan and
 * its list of designations; nothing here says what one provider charges.
 */
public enum NumberKind {
    /** 999, 112, and 18000, the emergency number of the text relay. */
    EMERGENCY,
    /** 101, 105, 111: the number alone does not say what the call costs. */
    NATIONAL_SERVICE,
    /** 116xxx, the European harmonised numbers of social value. */
    SOCIAL_VALUE,
    /** 0800 and 0808. */
    FREEPHONE,
    /** 01 and 02. */
    GEOGRAPHIC,
    /** 03: charged like a call to 01 and 02, and part of the same inclusive minutes. */
    UK_WIDE,
    MOBILE,
    /** 070 follow-me numbers: look like a mobile, are not one. */
    PERSONAL,
    PAGER,
    /** 055 and 056. */
    CORPORATE,
    /** 084: an access charge plus a service charge. */
    SERVICE_CHARGE,
    /** 087, 09 and 118. */
    PREMIUM,
    /** Any number outside the country code 44. */
    FOREIGN
}

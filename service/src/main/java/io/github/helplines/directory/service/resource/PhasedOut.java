package io.github.helplines.directory.service.resource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that should not be built upon any more. Every answer of it says so (RFC 9745, RFC 8594), and so does the
 * contract. Times are instants with seconds and offset, such as {@code 2027-01-31T00:00:00Z}; what cannot be read, or
 * would stop before it is announced, is refused at the start of the service.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface PhasedOut {
    /** Since when it is deprecated. May be ahead. */
    String since();

    /** When it stops answering, at the earliest; empty while that is not decided. */
    String stops() default "";

    /** Where people read what to use in its place: a path here, or an address. */
    String page();
}

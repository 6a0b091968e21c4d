package io.github.helplines.directory.service.representation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A string with values known today and others to come. The contract lists them as {@code x-extensible-enum}, so that a
 * client generated from it survives a new one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface OpenValues {
    /** The enum whose constants, in lower case, are the values of today. */
    Class<? extends Enum<?>> value();
}

package io.github.helplines.directory.service.resource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource whose addresses people follow. A parameter that somebody else hung on to a link, to count who follows it, is
 * passed over: nobody in trouble reads an error for it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface ReadByPeople {}

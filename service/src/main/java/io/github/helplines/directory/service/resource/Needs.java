package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.service.access.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that takes a key with one of these scopes. It is asked for before the body is read; the method gets whose it
 * is as {@code @Context Caller}. Whatever changes the directory has this or is refused at the start of the service.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Needs {
    /** One of these is enough. */
    Scope[] value();
}

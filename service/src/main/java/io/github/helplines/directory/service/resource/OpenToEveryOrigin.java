package io.github.helplines.directory.service.resource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource that scripts of any site may use: reads, the questions asked by POST, and the count of what people report.
 * Never one that changes the directory.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface OpenToEveryOrigin {}

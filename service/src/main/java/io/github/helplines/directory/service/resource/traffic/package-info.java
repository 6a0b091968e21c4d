/**
 * What is told of each request once it is answered: which route it took, how it ended, how long it lasted. Nothing that
 * the caller sent is among it.
 */
@NullMarked
package io.github.helplines.directory.service.resource.traffic;

import org.jspecify.annotations.NullMarked;

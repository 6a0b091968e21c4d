/** The directory on the wire: what is read from JSON, what is written to it, and the bytes that are served. */
@NullMarked
package io.github.helplines.directory.service.representation;

import org.jspecify.annotations.NullMarked;

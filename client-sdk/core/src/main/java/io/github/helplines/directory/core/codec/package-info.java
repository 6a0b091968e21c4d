/** Every record to and from its one JSON form. */
@NullMarked
package io.github.helplines.directory.core.codec;

import org.jspecify.annotations.NullMarked;

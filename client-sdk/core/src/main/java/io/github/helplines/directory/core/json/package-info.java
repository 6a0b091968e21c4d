/** A small JSON value, and a reader that collects every fault with its pointer (RFC 6901). Parsing bytes is the caller's. */
@NullMarked
package io.github.helplines.directory.core.json;

import org.jspecify.annotations.NullMarked;

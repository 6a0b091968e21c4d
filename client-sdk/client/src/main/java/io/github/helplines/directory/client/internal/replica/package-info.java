/** A verified copy of the directory, how it is followed and kept, and the answers from it. */
@NullMarked
package io.github.helplines.directory.client.internal.replica;

import org.jspecify.annotations.NullMarked;

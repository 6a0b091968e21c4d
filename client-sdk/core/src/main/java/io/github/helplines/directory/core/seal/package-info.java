/** Canonical JSON, the Merkle root of a snapshot and the chain of the log. */
@NullMarked
package io.github.helplines.directory.core.seal;

import org.jspecify.annotations.NullMarked;

/** Canonical JSON, the Merkle root of a snapshot, the chain of the log, and the signed head over both. */
@NullMarked
package io.github.helplines.directory.core.seal;

import org.jspecify.annotations.NullMarked;

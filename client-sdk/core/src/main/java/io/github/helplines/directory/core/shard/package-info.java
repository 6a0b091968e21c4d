/** Collections of which a changed copy shares nearly everything with the one before. */
@NullMarked
package io.github.helplines.directory.core.shard;

import org.jspecify.annotations.NullMarked;

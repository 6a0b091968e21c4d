/** What travels, into values: whatever is not known here is passed over or kept as its text. */
@NullMarked
package io.github.helplines.directory.client.internal.wire;

import org.jspecify.annotations.NullMarked;

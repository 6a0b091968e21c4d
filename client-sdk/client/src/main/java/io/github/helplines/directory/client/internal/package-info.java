/** How the directory is asked and kept. Nothing here is for users: it may change in every version. */
@NullMarked
package io.github.helplines.directory.client.internal;

import org.jspecify.annotations.NullMarked;

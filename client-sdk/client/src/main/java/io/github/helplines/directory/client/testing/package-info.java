/** Doubles for tests of code that asks the directory. */
@NullMarked
package io.github.helplines.directory.client.testing;

import org.jspecify.annotations.NullMarked;

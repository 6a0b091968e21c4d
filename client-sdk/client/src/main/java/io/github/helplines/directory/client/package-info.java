/**
 * The directory for Java: {@link io.github.helplines.directory.client.HelplineDirectory} is where to begin.
 */
@NullMarked
package io.github.helplines.directory.client;

import org.jspecify.annotations.NullMarked;

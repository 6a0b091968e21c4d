/** How the directory changes: the ports to what is published and to the log, and what they exchange. */
@NullMarked
package io.github.helplines.directory.service.editing;

import org.jspecify.annotations.NullMarked;

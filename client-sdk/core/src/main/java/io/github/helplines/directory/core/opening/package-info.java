/** Opening hours, and whether somebody is there now. */
@NullMarked
package io.github.helplines.directory.core.opening;

import org.jspecify.annotations.NullMarked;

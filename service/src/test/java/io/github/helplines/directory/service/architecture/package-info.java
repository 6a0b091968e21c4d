/** Holds the layout: which package may use which, and that each rule bites. */
@NullMarked
package io.github.helplines.directory.service.architecture;

import org.jspecify.annotations.NullMarked;

/** Areas as sets of local authorities, and what a postcode says about where somebody lives. */
@NullMarked
package io.github.helplines.directory.core.area;

import org.jspecify.annotations.NullMarked;

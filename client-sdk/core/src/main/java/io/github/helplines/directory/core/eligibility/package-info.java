/** Rules, circumstances and the three-valued assessment between them. */
@NullMarked
package io.github.helplines.directory.core.eligibility;

import org.jspecify.annotations.NullMarked;

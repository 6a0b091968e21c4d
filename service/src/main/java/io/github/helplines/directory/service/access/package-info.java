/** Who may change the directory: keys, the holders they belong to, and what each may do. */
@NullMarked
package io.github.helplines.directory.service.access;

import org.jspecify.annotations.NullMarked;

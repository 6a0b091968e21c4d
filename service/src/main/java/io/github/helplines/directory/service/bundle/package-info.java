/** Directories as YAML that people review: read with every fault's file and line, written in one form, compared. */
@NullMarked
package io.github.helplines.directory.service.bundle;

import org.jspecify.annotations.NullMarked;

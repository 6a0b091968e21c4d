/** Reads the log consistently, validates, indexes, renders, hashes, and holds the snapshot in force. No HTTP. */
@NullMarked
package io.github.helplines.directory.service.publication;

import org.jspecify.annotations.NullMarked;

/** How often one sender is answered, and that no text is answered twice: in memory, by keyed hashes. */
@NullMarked
package io.github.helplines.directory.sms.limit;

import org.jspecify.annotations.NullMarked;

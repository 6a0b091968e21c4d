/** Phone numbers, short codes and text messages, in the forms people read, dial and send. */
@NullMarked
package io.github.helplines.directory.core.contact;

import org.jspecify.annotations.NullMarked;

/** A program that answers a keyword texted to a short code with the number to call. */
@NullMarked
package io.github.helplines.directory.sms;

import org.jspecify.annotations.NullMarked;

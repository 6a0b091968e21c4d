/** A text, who sent it, and what is texted back. Nothing here prints what somebody wrote or their number. */
@NullMarked
package io.github.helplines.directory.sms.message;

import org.jspecify.annotations.NullMarked;

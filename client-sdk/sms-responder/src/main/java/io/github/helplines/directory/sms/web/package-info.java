/** The HTTP side: where texts arrive, and where health is asked. */
@NullMarked
package io.github.helplines.directory.sms.web;

import org.jspecify.annotations.NullMarked;

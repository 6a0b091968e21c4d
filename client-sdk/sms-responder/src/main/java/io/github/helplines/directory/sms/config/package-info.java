/** What the program is told at its start, read strictly from environment variables. */
@NullMarked
package io.github.helplines.directory.sms.config;

import org.jspecify.annotations.NullMarked;

/** The companies and services that carry texts: how theirs come in, and how a reply goes out. */
@NullMarked
package io.github.helplines.directory.sms.provider;

import org.jspecify.annotations.NullMarked;

/** Tells somebody's own receiver, over HTTPS and signed, that something waits or was taken away. */
@NullMarked
package io.github.helplines.directory.service.app.webhook;

import org.jspecify.annotations.NullMarked;

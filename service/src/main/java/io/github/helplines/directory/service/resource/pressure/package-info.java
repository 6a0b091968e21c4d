/**
 * What keeps the service answering when more is asked of it than it can do, or when somebody is slow on purpose: requests
 * wait in a short queue or are turned away at once, and no thread waits for a body that does not come.
 */
@NullMarked
package io.github.helplines.directory.service.resource.pressure;

import org.jspecify.annotations.NullMarked;

/** The application: configuration, the one place that wires everything together, commands, health. */
@NullMarked
package io.github.helplines.directory.service.app;

import org.jspecify.annotations.NullMarked;

/** The directory as immutable values: organisations, services, channels, topics, areas, calendars, evidence. */
@NullMarked
package io.github.helplines.directory.core.model;

import org.jspecify.annotations.NullMarked;

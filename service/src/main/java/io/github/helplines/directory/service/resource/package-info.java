/** The directory over HTTP: each resource parses to values, asks one port or one use case, and answers. */
@NullMarked
package io.github.helplines.directory.service.resource;

import org.jspecify.annotations.NullMarked;

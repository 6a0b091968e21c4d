/** The closed catalogue of problem types, and how every error becomes one, the container's own included. */
@NullMarked
package io.github.helplines.directory.service.problem;

import org.jspecify.annotations.NullMarked;

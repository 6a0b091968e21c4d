/** What an operator sees of a running service: metrics, the log of requests, health. Nothing in it says who asked. */
@NullMarked
package io.github.helplines.directory.service.app.monitoring;

import org.jspecify.annotations.NullMarked;

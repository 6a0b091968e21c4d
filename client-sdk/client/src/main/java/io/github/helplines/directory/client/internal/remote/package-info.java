/** The directory that asks the service: transport, then attempts, then calls, then what callers see. */
@NullMarked
package io.github.helplines.directory.client.internal.remote;

import org.jspecify.annotations.NullMarked;

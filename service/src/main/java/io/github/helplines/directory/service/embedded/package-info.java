/**
 * PostgreSQL of our own under the service's directory: unpacked, set up, started, joined, stopped. Durable, behind
 * passwords, on the loopback address only. Needs a PostgreSQL JDBC driver on the class path at run time.
 */
@NullMarked
package io.github.helplines.directory.service.embedded;

import org.jspecify.annotations.NullMarked;

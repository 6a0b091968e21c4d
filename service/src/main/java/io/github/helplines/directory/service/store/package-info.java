/** All SQL: rows to values and back, transactions, migrations. */
@NullMarked
package io.github.helplines.directory.service.store;

import org.jspecify.annotations.NullMarked;

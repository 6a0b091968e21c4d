/** What the directory says, as values: plain records, the same whether they come from the service or from a copy of it. */
@NullMarked
package io.github.helplines.directory.client.model;

import org.jspecify.annotations.NullMarked;

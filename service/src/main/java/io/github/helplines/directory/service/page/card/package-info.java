/** What stands on a card, as values: each a text that is shown as it is. */
@NullMarked
package io.github.helplines.directory.service.page.card;

import org.jspecify.annotations.NullMarked;

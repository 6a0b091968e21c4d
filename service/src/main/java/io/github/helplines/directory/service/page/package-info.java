/** What people read: cards and pages, in English and in Welsh, worded once for pages and for programs that show them. */
@NullMarked
package io.github.helplines.directory.service.page;

import org.jspecify.annotations.NullMarked;

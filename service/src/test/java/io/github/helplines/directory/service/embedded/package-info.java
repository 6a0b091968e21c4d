@NullMarked
package io.github.helplines.directory.service.embedded;

import org.jspecify.annotations.NullMarked;

/** Answers to the questions people ask: help and its ranking, search, replies by text, the emergency floor. */
@NullMarked
package io.github.helplines.directory.core.answer;

import org.jspecify.annotations.NullMarked;

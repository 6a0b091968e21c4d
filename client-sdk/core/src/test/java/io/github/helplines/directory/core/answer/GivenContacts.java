package io.github.helplines.directory.core.answer;

import java.util.Set;

/** How a document of a test is reached. */
record GivenContacts(Set<String> digits, Set<String> keywords) implements SearchDocument.Contacts {}

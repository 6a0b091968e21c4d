/** What a read costs over HTTP, beside what the least that could answer it costs. Measured by hand; decides nothing. */
package io.github.helplines.directory.service.bench;

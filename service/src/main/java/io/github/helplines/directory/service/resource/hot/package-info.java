/**
 * The most read addresses, answered before Jersey. Jersey owns every route and is the truth: what is here answers to the
 * byte as it does, or leaves the request to it.
 */
@NullMarked
package io.github.helplines.directory.service.resource.hot;

import org.jspecify.annotations.NullMarked;

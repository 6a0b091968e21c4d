package io.github.helplines.directory.service.resource.pressure;

import io.github.helplines.directory.service.representation.Rendered;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/** What people read who are turned away. To make it costs next to nothing: it is asked for when there is too much to do. */
@FunctionalInterface
public interface BusyPage {
    /** The page; empty for a request of a program, which is told in its own form. */
    Optional<Rendered> instead(Request request);
}

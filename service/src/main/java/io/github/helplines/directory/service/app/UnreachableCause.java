package io.github.helplines.directory.service.app;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;

/** Why there is no connection, in two words of our own: the driver's messages may name users. */
final class UnreachableCause {
    private UnreachableCause() {}

    static String of(SQLException thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            // Before its superclass: the system says so when nobody answered in time.
            if (each instanceof SocketTimeoutException || says(each, "timed out")) {
                return "timed out";
            } else if (each instanceof UnknownHostException) {
                return "unknown host";
            } else if (each instanceof NoRouteToHostException || says(each, "unreachable")) {
                return "no route to it";
            } else if (each instanceof ConnectException) {
                return "refused";
            }
        }
        String state = thrown.getSQLState() == null ? "" : thrown.getSQLState();
        // PostgreSQL appendix A, class 53: too many connections, no memory; class 57: starting, or stopping.
        if (state.startsWith("53")) {
            return "too busy";
        }
        return state.startsWith("57")
                ? "starting or stopping"
                : state.startsWith("08") ? "no connection" : "turned away";
    }

    private static boolean says(Throwable thrown, String words) {
        return thrown.getMessage() != null && thrown.getMessage().contains(words);
    }
}

package io.github.helplines.directory.service.app.monitoring;

import com.codahale.metrics.health.jvm.ThreadDeadlockHealthCheck;
import io.dropwizard.core.setup.AdminEnvironment;
import io.dropwizard.servlets.tasks.Task;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/**
 * What a supervisor and a balancer ask, on the admin port. {@code /live} fails where only a restart helps; {@code /ready}
 * fails where requests should go to another node. A database that is away fails neither: every node would be taken away
 * at once, and an old right number beats none.
 */
public final class Probes {
    private volatile boolean draining;

    /** Serves both, and the task {@code drain} after which this node is not ready until it is started again. */
    public void register(AdminEnvironment admin) {
        ThreadDeadlockHealthCheck deadlocks = new ThreadDeadlockHealthCheck();
        admin.addServlet("live", new Probe(() -> deadlocks.execute().isHealthy(), "live", "deadlocked"))
                .addMapping("/live");
        admin.addServlet("ready", new Probe(() -> !draining, "ready", "draining"))
                .addMapping("/ready");
        admin.addTask(new Drain());
    }

    private interface Question {
        boolean isYes();
    }

    private static final class Probe extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient Question question;
        private final String yes;
        private final String no;

        private Probe(Question question, String yes, String no) {
            this.question = question;
            this.yes = yes;
            this.no = no;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            boolean answer = question.isYes();
            response.setStatus(answer ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setContentType("text/plain");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().println(answer ? yes : no);
        }
    }

    private final class Drain extends Task {
        private Drain() {
            super("drain");
        }

        @Override
        public void execute(Map<String, List<String>> parameters, PrintWriter output) {
            draining = true;
            output.println("not ready any more: stop this node when nothing is sent to it");
        }
    }
}

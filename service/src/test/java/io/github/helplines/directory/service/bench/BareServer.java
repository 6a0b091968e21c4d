package io.github.helplines.directory.service.bench;

import io.github.helplines.directory.service.embedded.ConnectionDetails;
import io.github.helplines.directory.service.embedded.EmbeddedPostgres;
import io.github.helplines.directory.service.embedded.Options;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The least there can be of a server on the same container: {@code /bytes} answers what it was given, {@code /query} what
 * one query by primary key finds, on a connection that stays open.
 */
public final class BareServer extends Handler.Abstract {
    static final String QUERY = "SELECT record_text FROM directory.entry_record WHERE sequence = :sequence";

    private final byte[] body;
    private final ThreadLocal<Handle> handle;

    private BareServer(byte[] body, Jdbi jdbi) {
        this.body = body;
        this.handle = ThreadLocal.withInitial(jdbi::open);
    }

    /** @param arguments the file to answer with, and the directory of the database that runs */
    public static void main(String[] arguments) throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.joinOrStart(Path.of(arguments[1]), Options.standard());
        ConnectionDetails details = postgres.service();
        Jdbi jdbi = Jdbi.create(details.jdbcUrl(), details.user(), details.password());
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new BareServer(Files.readAllBytes(Path.of(arguments[0])), jdbi));
        server.start();
        System.out.println("Listens at http://127.0.0.1:" + connector.getLocalPort() + "/");
        server.join();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        byte[] answer = request.getHttpURI().getPath().equals("/query") ? found() : body;
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.length);
        response.write(true, ByteBuffer.wrap(answer), callback);
        return true;
    }

    private byte[] found() {
        return handle.get()
                .createQuery(QUERY)
                .bind("sequence", 1)
                .mapTo(String.class)
                .one()
                .getBytes(StandardCharsets.UTF_8);
    }
}

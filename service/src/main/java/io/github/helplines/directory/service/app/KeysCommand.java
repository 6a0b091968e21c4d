package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.answer.Rfc3339;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.opening.LondonTime;
import io.github.helplines.directory.service.access.AccessRefusedException;
import io.github.helplines.directory.service.access.Holder;
import io.github.helplines.directory.service.access.KeyId;
import io.github.helplines.directory.service.access.NewKey;
import io.github.helplines.directory.service.access.Refusal;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.access.Token;
import io.github.helplines.directory.service.store.JdbiOperatorKeys;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import net.sourceforge.argparse4j.inf.Subparsers;
import org.jdbi.v3.core.Jdbi;

/**
 * {@code keys create|list|revoke|rotate}: the keys, for whoever runs the service. Works as the owner of the database and
 * takes no key: the first one has to come from somewhere, and an admin's may be lost. Admins use the API.
 */
final class KeysCommand extends DatabaseCommand {
    private static final String CREATE = "create";
    private static final String LIST = "list";
    private static final String REVOKE = "revoke";
    private static final String ROTATE = "rotate";
    private static final String ID = "id";

    private final InstantSource clock;

    KeysCommand(Failures failures, InstantSource clock) {
        super("keys", "Makes, lists, ends and replaces the keys that may change the directory", failures);
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        Subparsers actions = subparser.addSubparsers().dest("action").metavar("ACTION");
        Subparser create = actions.addParser(CREATE).help("make a key, and print its token, once, on standard output");
        create.addArgument("--holder")
                .required(true)
                .help("whose it is: a name or staff id, the same in all their keys");
        create.addArgument("--scope")
                .required(true)
                .action(Arguments.append())
                .choices(List.of(Scope.values()).stream().map(Scope::wire).toList())
                .help("what it may do; editor and approver may be together, admin is alone");
        create.addArgument("--expires")
                .metavar("DATE")
                .help("the last day it is taken, such as 2027-12-31, or the moment from when on it is not");
        actions.addParser(LIST).help("every key there is or was");
        actions.addParser(REVOKE).help("end a key at once").addArgument(ID).help("its id: not its token");
        Subparser rotate = actions.addParser(ROTATE).help("put a new key in the place of one, and print its token");
        rotate.addArgument(ID).help("its id: not its token");
        rotate.addArgument("--overlap")
                .type(Long.class)
                .setDefault(0L)
                .metavar("SECONDS")
                .help("for how long the old one is still taken: none when not said, at most seven days");
        subparser.epilog("Exit status: 0 done, 1 not. Needs the owner of the database.");
    }

    @Override
    void prepare(Namespace namespace) {
        if (namespace.getString("action").equals(CREATE)) {
            newKey(namespace);
        } else if (namespace.getString(ID) != null) {
            keyId(namespace);
        }
    }

    @Override
    void run(Database database, Namespace namespace) {
        Schema.require(database);
        JdbiOperatorKeys keys = new JdbiOperatorKeys(Jdbi.create(database.owner()));
        try {
            run(keys, namespace);
        } catch (AccessRefusedException e) {
            throw new StartException(words(e.refusal()));
        }
    }

    private void run(JdbiOperatorKeys keys, Namespace namespace) {
        Token token = Token.generate(new SecureRandom());
        switch (namespace.getString("action")) {
            case CREATE -> {
                keys.create(newKey(namespace), token);
                show(token);
            }
            case LIST -> KeyTable.lines(keys.list(), clock.instant()).forEach(System.out::println);
            case REVOKE -> {
                KeyId id = keyId(namespace);
                keys.revoke(id);
                System.out.println("Key " + id + " has ended.");
            }
            default -> {
                keys.rotate(keyId(namespace), Duration.ofSeconds(namespace.getLong("overlap")), token);
                show(token);
            }
        }
    }

    /** The token alone on standard output, so that it can be handed on without being seen. */
    private static void show(Token token) {
        System.err.println("Key " + token.id() + ". Its token, which is kept nowhere and not shown again:");
        System.out.println(token.text());
    }

    private static NewKey newKey(Namespace namespace) {
        Holder holder = Holder.parse(namespace.getString("holder"))
                .orElseThrow(() -> new StartException("--holder must be a name or staff id of at most "
                        + Holder.MAX_LENGTH + " characters: Latin letters with or without"
                        + " accents, digits and signs, with single spaces inside only"));
        Set<Scope> scopes = namespace.<String>getList("scope").stream()
                .map(wire -> WireName.parse(Scope.class, wire).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
        if (!Scope.mayBeTogether(scopes)) {
            throw new StartException("--scope admin must be alone: who hands out keys neither proposes nor approves");
        }
        String expires = namespace.getString("expires");
        return new NewKey(
                holder,
                scopes,
                expires == null
                        ? null
                        : end(expires)
                                .orElseThrow(() -> new StartException("--expires must be a date such as 2027-12-31, or"
                                        + " a time with seconds and offset such as 2027-12-31T18:00:00Z")));
    }

    /** From when on a key is not taken: that moment, or the end of that day in London. */
    static Optional<Instant> end(String text) {
        try {
            return Optional.of(LocalDate.parse(text)
                    .plusDays(1)
                    .atStartOfDay(LondonTime.ZONE)
                    .toInstant());
        } catch (DateTimeException e) {
            return Rfc3339.parse(text);
        }
    }

    private static KeyId keyId(Namespace namespace) {
        return KeyId.parse(namespace.getString(ID))
                .orElseThrow(() -> new StartException("The id of a key is eight characters: keys list shows them"));
    }

    private static String words(Refusal refusal) {
        return switch (refusal) {
            case KEY_KNOWN -> "There is no such key: keys list shows them all";
            case KEY_LASTS -> "That key has ended, or has another in its place: make a new one with keys create";
            case HOLDER_SPELLING ->
                "The holder has a key already, in another spelling: write it as keys list does, for one person with two"
                        + " spellings would count as two people";
            case EXPIRY_AHEAD -> "--expires must be in the future";
            case OVERLAP_RANGE -> "--overlap must be from 0 to 604800 seconds: seven days";
            case KEY_VALID, KEY_SCOPE, LAST_ADMIN_KEY -> "The database refused: " + refusal.rule();
        };
    }
}

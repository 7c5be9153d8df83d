package org.lectern.persistence.embedded.server;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.exception.NoSuchCommandException;
import io.netty.channel.Channel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lectern.persistence.embedded.file.StoreFailure;
import org.lectern.persistence.embedded.file.StoreFile;
import org.lectern.persistence.embedded.file.TimeLimit;

/**
 * Answers commands: each in one transaction on the file, so that a command that fails leaves nothing behind. Greetings, pings and the like
 * are the library's. Thread-safe.
 */
public final class StoreBackend extends AbstractMongoBackend {
    private static final Logger LOG = System.getLogger(StoreBackend.class.getName());
    private static final Set<String> OUTPUT = Set.of("$out", "$merge");

    private final StoreFile file;
    private final Credential credential;
    private final Map<String, Function<Request, Document>> reading = new HashMap<>();
    private final Map<String, Function<Request, Document>> writing = new HashMap<>();
    private final Cursors cursors;

    public StoreBackend(StoreFile file, Credential credential, Clock clock) {
        super(clock);
        this.file = file;
        this.credential = credential;
        cursors = new Cursors(clock);
        reading.putAll(new ReadCommands(cursors).all());
        reading.putAll(new SchemaCommands(cursors).telling());
        reading.putAll(new IndexCommands(cursors).telling());
        writing.putAll(WriteCommands.all());
        writing.putAll(SchemaCommands.changing());
        writing.putAll(IndexCommands.changing());
    }

    /** Errors are answers: thrown ones the library would log, with all that was to be written. */
    @Override
    public Document handleCommand(Channel channel, String database, String command, Document body) {
        try {
            return answered(channel, database, command, body);
        } catch (MongoServerException refusal) {
            return Replies.refused(refusal);
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "store.command_failed database=" + database + " command=" + command, fault);
            return Replies.refused(Replies.error(1, "InternalError", "The store failed: " + fault));
        }
    }

    private Document answered(Channel channel, String database, String command, Document body) {
        String name = command.toLowerCase(Locale.ROOT);
        credential.check(channel, name);
        Refusals.check(name, body);
        if (name.equals("saslstart")) {
            return credential.logIn(channel, body);
        } else if (name.equals("killcursors")) {
            return cursors.kill(body);
        } else if (reading.containsKey(name) || writing.containsKey(name)) {
            return answer(name, database, command, body);
        }
        return isLibrarys(name, database) ? super.handleCommand(channel, database, command, body) : unknown(command);
    }

    /** The library's own commands that need no database. */
    private static boolean isLibrarys(String name, String database) {
        return database.equals("admin")
                || Set.of("ismaster", "buildinfo", "ping", "serverstatus", "whatsmyuri")
                        .contains(name);
    }

    private static Document unknown(String command) {
        throw new NoSuchCommandException(command);
    }

    private Document answer(String name, String database, String command, Document body) {
        TimeLimit limit = limit(body);
        try {
            return writes(name, body)
                    ? file.write(session -> writing.getOrDefault(name, reading.get(name))
                            .apply(new Request(session, database, command, body, limit)))
                    : file.read(
                            session -> reading.get(name).apply(new Request(session, database, command, body, limit)));
        } catch (StoreFailure failure) {
            throw Replies.error(failure);
        }
    }

    private boolean writes(String name, Document body) {
        boolean isOutput =
                name.equals("aggregate") && body.get("pipeline") instanceof Iterable<?> stages && contains(stages);
        return writing.containsKey(name) || isOutput;
    }

    private static boolean contains(Iterable<?> stages) {
        for (Object stage : stages) {
            if (stage instanceof Document document && document.keySet().stream().anyMatch(OUTPUT::contains)) {
                return true;
            }
        }
        return false;
    }

    private static TimeLimit limit(Document body) {
        return body.get("maxTimeMS") instanceof Number most && most.longValue() > 0
                ? new TimeLimit(Duration.ofMillis(most.longValue()))
                : TimeLimit.NONE;
    }

    @Override
    public void handleClose(Channel channel) {
        credential.forget(channel);
    }

    @Override
    public void dropDatabase(String database) {
        file.write(session -> {
            new StoreDatabase(session, database, TimeLimit.NONE).drop();
            return true;
        });
    }

    /** Databases are opened by commands, in their transactions. */
    @Override
    protected MongoDatabase openOrCreateDatabase(String database) {
        throw Replies.error(352, "UnsupportedOpQueryCommand", "Queries come as messages since MongoDB 3.6");
    }
}

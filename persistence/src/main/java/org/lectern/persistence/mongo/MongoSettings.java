package org.lectern.persistence.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;

/**
 * Where the documents are: {@code LECTERN_MONGODB_URI}, a <a href="https://www.mongodb.com/docs/manual/reference/connection-string/">
 * connection string</a>, with the database's name in it or else {@value #DEFAULT_DATABASE}. What the string itself sets, such as
 * time-outs, stands.
 */
@Dependent
public class MongoSettings {
    public static final String DEFAULT_DATABASE = "lectern";

    private static final int SELECT_SECONDS = 5;
    private static final int CONNECT_SECONDS = 5;
    private static final int READ_SECONDS = 30;
    private static final int MAX_CONNECTIONS = 50;

    private final Optional<String> uri;

    @Inject
    public MongoSettings(Config config) {
        this(config.getOptionalValue("lectern.mongodb.uri", String.class));
    }

    public MongoSettings(Optional<String> uri) {
        this.uri = uri.map(String::strip).filter(text -> !text.isEmpty());
        this.uri.ifPresent(MongoSettings::parsed);
    }

    /** Empty: there is no MongoDB, and the store that Lectern brings is used. */
    public Optional<String> uri() {
        return uri;
    }

    public String database() {
        return uri.map(MongoSettings::parsed)
                .flatMap(parsed -> Optional.ofNullable(parsed.getDatabase()))
                .orElse(DEFAULT_DATABASE);
    }

    /** How to reach the MongoDB at the address. Writes count when most of its members have them. */
    static MongoClientSettings client(String uri) {
        return MongoClientSettings.builder()
                .applicationName("lectern")
                .writeConcern(WriteConcern.MAJORITY)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECT_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(READ_SECONDS, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(MAX_CONNECTIONS))
                .applyConnectionString(parsed(uri))
                .build();
    }

    /** The driver's own message is left out: it may quote the password. */
    private static ConnectionString parsed(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException notOne) {
            throw new IllegalArgumentException(
                    "LECTERN_MONGODB_URI is not the address of a MongoDB; set it to one such as"
                            + " mongodb://host:27017/lectern (signs such as : / @ in a password have to be percent-encoded),"
                            + " or remove it to use the embedded store");
        }
    }
}

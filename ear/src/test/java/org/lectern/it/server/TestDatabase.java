package org.lectern.it.server;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A database of one run's own on the MongoDB that {@code LECTERN_TEST_MONGODB_URI} names.
 *
 * @param uri with the database in it
 */
record TestDatabase(String name, String uri) implements AutoCloseable {

    /** Scheme with login and hosts, database, options. */
    private static final Pattern URI = Pattern.compile("([^/]+//[^/?]+)(?:/([^?]*))?(\\?.*)?");

    /** Empty where the tests shall use the embedded store. */
    static Optional<TestDatabase> on(Optional<String> mongodb) {
        return mongodb.filter(uri -> !uri.isBlank())
                .map(uri -> named("lectern_it_" + UUID.randomUUID().toString().replace("-", ""), uri));
    }

    static TestDatabase named(String name, String mongodb) {
        Matcher parts = URI.matcher(mongodb);
        if (!parts.matches()) {
            throw new IllegalArgumentException("LECTERN_TEST_MONGODB_URI is no connection string of MongoDB");
        }
        String options = Optional.ofNullable(parts.group(3)).orElse("?");
        // The database of a login is the one in the address, unless told: and ours is new, nobody is known there.
        boolean loginElsewhere = parts.group(1).contains("@") && !options.contains("authSource=");
        String login = loginElsewhere ? "&authSource=" + loginDatabase(parts) : "";
        return new TestDatabase(name, parts.group(1) + "/" + name + options + login);
    }

    @Override
    public void close() {
        try (MongoClient client = MongoClients.create(new ConnectionString(uri))) {
            client.getDatabase(name).drop();
        }
    }

    private static String loginDatabase(Matcher parts) {
        return Optional.ofNullable(parts.group(2))
                .filter(database -> !database.isEmpty())
                .orElse("admin");
    }
}

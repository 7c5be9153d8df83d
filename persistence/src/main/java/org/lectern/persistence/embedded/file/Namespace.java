package org.lectern.persistence.embedded.file;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** The full name of a collection. */
public record Namespace(String database, String collection) {
    private static final int LONGEST = 255;

    public Namespace {
        boolean isName = !collection.isEmpty() && collection.indexOf('\0') < 0 && !database.isEmpty();
        if (!isName || collection.contains("$") || collection.startsWith("system.")) {
            throw new MongoServerError(73, "InvalidNamespace", "Invalid collection name: " + collection);
        }
        if (database.length() + collection.length() + 1 > LONGEST) {
            throw new MongoServerError(
                    73, "InvalidNamespace", "A collection's full name has at most " + LONGEST + " characters");
        }
    }

    /** @param fullName with a dot behind the database's name */
    public static Namespace of(String fullName) {
        int dot = fullName.indexOf('.');
        return new Namespace(fullName.substring(0, Math.max(dot, 0)), fullName.substring(dot + 1));
    }

    @Override
    public String toString() {
        return database + "." + collection;
    }
}

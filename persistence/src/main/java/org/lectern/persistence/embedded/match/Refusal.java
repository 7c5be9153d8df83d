package org.lectern.persistence.embedded.match;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** The errors of what cannot be done. */
public final class Refusal {
    private Refusal() {}

    /** Of what a MongoDB would do and this store does not: to pass over it would be an answer to another question. */
    public static MongoServerError notHere(String feature) {
        return new MongoServerError(
                238,
                "NotImplemented",
                "The embedded store does not have " + feature
                        + "; a MongoDB has: set LECTERN_MONGODB_URI to its address");
    }

    static MongoServerError badValue(String reason) {
        return new MongoServerError(2, "BadValue", reason);
    }

    static MongoServerError notParsed(String reason) {
        return new MongoServerError(9, "FailedToParse", reason);
    }
}

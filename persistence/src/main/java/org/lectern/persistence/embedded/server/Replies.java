package org.lectern.persistence.embedded.server;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import org.lectern.persistence.embedded.file.DamagedStore;
import org.lectern.persistence.embedded.file.FullDisk;
import org.lectern.persistence.embedded.file.StoreFailure;

/** The forms of answers. */
final class Replies {
    private static final int BAD_VALUE = 2;

    private Replies() {}

    static Document ok() {
        return ok(new Document());
    }

    static Document ok(Document reply) {
        return reply.append("ok", 1.0);
    }

    static MongoServerError error(int code, String name, String message) {
        return new MongoServerError(code, name, message);
    }

    static MongoServerError error(StoreFailure failure) {
        if (failure instanceof DamagedStore) {
            return error(369, "DataCorruptionDetected", failure.getMessage());
        }
        return failure instanceof FullDisk
                ? error(14031, "OutOfDiskSpace", failure.getMessage())
                : error(8, "UnknownError", failure.getMessage());
    }

    /** The whole answer to a command that is refused. */
    static Document refused(MongoServerException refusal) {
        Document reply = new Document("ok", 0.0).append("errmsg", refusal.getMessageWithoutErrorCode());
        if (refusal instanceof MongoServerError error) {
            return reply.append("code", error.getCode()).append("codeName", error.getCodeName());
        }
        return reply.append("code", BAD_VALUE).append("codeName", "BadValue");
    }

    /** In a list of what became of several writes. */
    static Document writeError(int index, MongoServerException failure) {
        Document error = new Document("index", index).append("errmsg", failure.getMessageWithoutErrorCode());
        boolean hasCode = failure instanceof MongoServerError;
        error.append("code", hasCode ? ((MongoServerError) failure).getCode() : BAD_VALUE);
        return error;
    }
}

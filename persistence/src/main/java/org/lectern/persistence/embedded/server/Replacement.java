package org.lectern.persistence.embedded.server;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ImmutableFieldException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lectern.persistence.embedded.file.Bodies;
import org.lectern.persistence.embedded.index.KeyBytes;

/** A document in the place of another one, which keeps its id. */
record Replacement(Document before, Document after) {
    private static final String ID = "_id";

    /** Whether what was sent is a document and not a list of operators. */
    static boolean isOne(Document sent) {
        return sent.keySet().stream().noneMatch(name -> name.startsWith("$"));
    }

    static Replacement of(Document before, Document sent) {
        Object id = before.get(ID);
        boolean isOther = sent.containsKey(ID) && !Arrays.equals(KeyBytes.of(sent.get(ID)), KeyBytes.of(id));
        if (isOther) {
            throw new ImmutableFieldException(
                    "After applying the update, the (immutable) field '_id' was found to have been altered to _id: "
                            + sent.get(ID));
        }
        Utils.validateFieldNames(sent);
        Document after = new Document(ID, id);
        sent.forEach((name, value) -> after.put(name, name.equals(ID) ? id : value));
        return new Replacement(before, after);
    }

    /** To the last byte: another order or another type of number is a change. */
    boolean isChange() {
        return !Bodies.areSame(before, after);
    }

    /** As the library counts updates. */
    Document counts() {
        return new Document("n", 1).append("nModified", isChange() ? 1 : 0);
    }

    /** The answer to {@code findAndModify}. */
    Document reply(boolean isAfter, UnaryOperator<List<Document>> projection) {
        Document value = projection.apply(List.of(isAfter ? after : before)).get(0);
        return Replies.ok(new Document("lastErrorObject", new Document("updatedExisting", true).append("n", 1))
                .append("value", value));
    }
}

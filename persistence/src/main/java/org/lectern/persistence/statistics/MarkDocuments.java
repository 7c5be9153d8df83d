package org.lectern.persistence.statistics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.lectern.persistence.mongo.Records;
import org.lectern.statistics.Mark;
import org.lectern.statistics.Period;
import org.lectern.statistics.Tree;

/** Marks, and what is said of the tree, as documents. */
final class MarkDocuments {
    static final String ENDED = "ended";

    private static final String FORMAT = "format";

    private MarkDocuments() {}

    static BsonDocument document(Mark mark) {
        List<BsonString> leaves =
                mark.leaves().stream().map(Period::key).map(BsonString::new).toList();
        return new BsonDocument(Records.ID, new BsonString(mark.id()))
                .append("zone", new BsonString(mark.zone().getId()))
                .append("days", new BsonArray(leaves))
                .append("begun", new BsonDateTime(mark.begun().toEpochMilli()))
                .append(ENDED, BsonBoolean.valueOf(mark.hasEnded()));
    }

    static Mark mark(BsonDocument document) {
        return new Mark(
                document.getString(Records.ID).getValue(),
                ZoneId.of(document.getString("zone").getValue()),
                document.getArray("days").stream()
                        .map(BsonValue::asString)
                        .map(key -> Period.parse(key.getValue()))
                        .collect(Collectors.toSet()),
                Instant.ofEpochMilli(document.getDateTime("begun").getValue()),
                document.getBoolean(ENDED).getValue());
    }

    /** Without its id in the store. */
    static BsonDocument document(Tree tree) {
        return new BsonDocument("tree", new BsonString(tree.id()))
                .append("zone", new BsonString(tree.zone().getId()))
                .append("version", new BsonInt64(tree.version()))
                .append(FORMAT, new BsonInt32(tree.format()));
    }

    static Tree tree(BsonDocument document) {
        return new Tree(
                document.getString("tree").getValue(),
                ZoneId.of(document.getString("zone").getValue()),
                document.getInt64("version").getValue(),
                document.getInt32(FORMAT, new BsonInt32(1)).getValue());
    }
}

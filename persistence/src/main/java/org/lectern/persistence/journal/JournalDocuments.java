package org.lectern.persistence.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.lectern.journal.Effect;
import org.lectern.journal.JournalEntry;
import org.lectern.journal.Line;
import org.lectern.journal.Promise;
import org.lectern.journal.Subject;
import org.lectern.persistence.mongo.Records;

/** Lines that were written together as one document, whose id is the number of the first; and promises. */
final class JournalDocuments {
    static final String KEYS = "keys";
    static final String MADE = "at";
    private static final String LINES = "lines";
    private static final String NODE = "node";
    private static final String AT = "at";
    private static final String SUBJECT = "subject";
    private static final String EFFECT = "effect";
    private static final String OF = "id";
    private static final String VERSION = "version";
    private static final String TOUCHED = "touched";

    private JournalDocuments() {}

    static BsonDocument pack(long first, List<Line> lines) {
        BsonDocument pack = new BsonDocument(Records.ID, new BsonInt64(first)).append(LINES, array(lines));
        List<BsonString> keys = lines.stream()
                .map(Line::key)
                .flatMap(Optional::stream)
                .map(BsonString::new)
                .toList();
        return keys.isEmpty() ? pack : pack.append(KEYS, new BsonArray(keys));
    }

    static long first(BsonDocument pack) {
        return pack.getInt64(Records.ID).getValue();
    }

    static long last(BsonDocument pack) {
        return first(pack) + pack.getArray(LINES).size() - 1;
    }

    static Stream<JournalEntry> entries(BsonDocument pack) {
        List<JournalEntry> entries = new ArrayList<>();
        long number = first(pack);
        for (BsonValue line : pack.getArray(LINES)) {
            entries.add(line(line.asDocument()).numbered(number));
            number++;
        }
        return entries.stream();
    }

    static BsonDocument document(Promise promise) {
        return new BsonDocument(Records.ID, new BsonString(promise.id()))
                .append(NODE, new BsonString(promise.node()))
                .append(MADE, instant(promise.at()))
                .append(LINES, array(promise.lines()));
    }

    static Promise promise(BsonDocument document) {
        return new Promise(
                document.getString(Records.ID).getValue(),
                document.getString(NODE).getValue(),
                instant(document, MADE),
                document.getArray(LINES).stream()
                        .map(line -> line(line.asDocument()))
                        .toList());
    }

    private static BsonArray array(List<Line> lines) {
        return new BsonArray(lines.stream().map(JournalDocuments::document).toList());
    }

    private static BsonDocument document(Line line) {
        return new BsonDocument(AT, instant(line.at()))
                .append(SUBJECT, new BsonString(line.subject().name()))
                .append(EFFECT, new BsonString(line.effect().name()))
                .append(OF, new BsonString(line.id()))
                .append(VERSION, new BsonInt64(line.version()))
                .append(
                        TOUCHED,
                        new BsonArray(line.touched().stream()
                                .sorted()
                                .map(BsonString::new)
                                .toList()));
    }

    private static Line line(BsonDocument document) {
        Set<String> touched = document.getArray(TOUCHED).stream()
                .map(key -> key.asString().getValue())
                .collect(Collectors.toSet());
        return new Line(
                instant(document, AT),
                Subject.valueOf(document.getString(SUBJECT).getValue()),
                Effect.valueOf(document.getString(EFFECT).getValue()),
                document.getString(OF).getValue(),
                document.getInt64(VERSION).getValue(),
                touched);
    }

    private static BsonDateTime instant(Instant instant) {
        return new BsonDateTime(instant.toEpochMilli());
    }

    private static Instant instant(BsonDocument document, String name) {
        return Instant.ofEpochMilli(document.getDateTime(name).getValue());
    }
}

package org.lectern.persistence.embedded.query;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lectern.persistence.embedded.file.Candidates;
import org.lectern.persistence.embedded.file.Session;
import org.lectern.persistence.embedded.file.TimeLimit;
import org.lectern.persistence.embedded.file.TopFields;
import org.lectern.persistence.embedded.index.IndexDefinition;
import org.lectern.persistence.embedded.index.IndexKeys;
import org.lectern.persistence.embedded.index.Interval;

/**
 * How many different values the first fields of an index have: with more of them, each leads to fewer documents. What was counted is kept
 * for a minute. Not thread-safe.
 */
public final class Variety {
    /** More are not told apart. */
    private static final int MOST = 64;

    private static final long KEPT = Duration.ofMinutes(1).toNanos();

    private final Map<Prefix, Counted> known = new HashMap<>();

    private record Prefix(long index, int fields) {}

    private record Counted(int values, long at) {}

    /** From 1 on: the first field, the first two and so on; with no field there is one value. */
    int of(IndexDefinition index, int fields, Session session) {
        if (fields == 0) {
            return 1;
        }
        Prefix prefix = new Prefix(index.number(), fields);
        Counted counted = known.get(prefix);
        if (counted == null || System.nanoTime() - counted.at() > KEPT) {
            counted = new Counted(count(index.ofFirst(fields), session), System.nanoTime());
            known.put(prefix, counted);
        }
        return counted.values();
    }

    /** Goes from one value to the next. */
    private static int count(IndexDefinition prefix, Session session) {
        int values = 0;
        Interval rest = Interval.ALL;
        Optional<byte[]> value = first(prefix, rest, session);
        while (value.isPresent() && values < MOST) {
            values++;
            rest = rest.behindAllOf(value.get());
            value = first(prefix, rest, session);
        }
        return values;
    }

    private static Optional<byte[]> first(IndexDefinition prefix, Interval keys, Session session) {
        try (Candidates found = session.entries().find(prefix, keys, false, TimeLimit.NONE)) {
            return found.next() ? beginning(prefix, found) : Optional.empty();
        }
    }

    private static Optional<byte[]> beginning(IndexDefinition prefix, Candidates found) {
        byte[] key = found.key();
        Document document = found.document(TopFields.ALL).document();
        return IndexKeys.of(prefix, document).keys().stream()
                .filter(each -> each.length <= key.length && Arrays.equals(each, 0, each.length, key, 0, each.length))
                .findFirst();
    }
}

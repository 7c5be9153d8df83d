package org.lectern.persistence.mongo;

import com.mongodb.client.model.Filters;
import org.bson.BsonDocument;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/**
 * The version of a document, which makes its writes conditional. A document of another program may have none, or something else under
 * that name: it counts as 0.
 */
public final class Versions {
    public static final String FIELD = "version";

    /** The first whole number that a double can't tell from the next. */
    private static final long END = 1L << 53;

    private Versions() {}

    public static long of(BsonDocument document) {
        BsonValue value = document.get(FIELD);
        if (value == null || !value.isNumber() && !value.isDecimal128()) {
            return 0;
        }
        double number = value.isDecimal128()
                ? value.asDecimal128().doubleValue()
                : value.asNumber().doubleValue();
        return number >= 1 && number < END ? (long) number : 0;
    }

    /** Holds for documents whose version is this one. */
    public static Bson is(long version) {
        if (version > 0) {
            return Filters.and(Filters.gte(FIELD, version), Filters.lt(FIELD, version + 1));
        }
        Bson counts = Filters.and(Filters.gte(FIELD, 1L), Filters.lt(FIELD, END));
        return Filters.or(Filters.nor(counts), Filters.type(FIELD, BsonType.ARRAY));
    }
}

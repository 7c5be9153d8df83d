package org.lectern.persistence.mongo;

import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * What a field is compared with where JNoSQL's conditions have no word for it: an operator document of MongoDB's, used as the value of an
 * {@code eq} condition.
 */
public record Operand(BsonDocument operators) {
    /** Something else than a list; where a condition on a list's elements would be taken for one on the field. */
    public static final Operand NO_LIST =
            new Operand(new BsonDocument("$not", new BsonDocument("$type", new BsonString("array"))));

    public static final Operand EXISTING = new Operand(BsonDocument.parse("{$exists: true}"));

    /** The least of all dates: MongoDB compares dates with dates only, so this and what is greater are just all dates. */
    public static final BsonValue LEAST_DATE = new BsonDateTime(Long.MIN_VALUE);

    /** The least of all strings, in the same sense. */
    public static final BsonValue LEAST_STRING = new BsonString("");

    /** Neither null nor absent, nor of the type whose least value this is. */
    public static Operand ofOtherType(BsonValue least) {
        return new Operand(new BsonDocument("$not", new BsonDocument("$gte", least))
                .append("$ne", DocumentBson.bson((Object) null)));
    }

    public static Operand ofTypes(Iterable<String> aliases) {
        return new Operand(new BsonDocument("$type", DocumentBson.bson((Object) aliases)));
    }
}

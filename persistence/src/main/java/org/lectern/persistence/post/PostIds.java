package org.lectern.persistence.post;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt64;
import org.bson.BsonRegularExpression;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.ForeignText;
import org.lectern.post.PostId;

/** Ids of posts as the store has them, of whatever type. */
public final class PostIds {
    /** In characters; nobody asks for a longer one that is no string. */
    private static final int LONGEST_ID = 200;

    private PostIds() {}

    /** @param value as documents hold it; may be null */
    public static PostId of(Object value) {
        boolean isPlain = value instanceof String || value instanceof Number;
        return new PostId(isPlain ? value : ForeignText.foreign(DocumentBson.bson(value)));
    }

    static BsonValue bson(PostId id) {
        return DocumentBson.bson(id.value());
    }

    /** The ids that posts may have which read so, whatever their types. */
    public static List<PostId> allReading(String text) {
        return reading(text).stream()
                .map(id -> DocumentBson.document(new BsonDocument("id", id)))
                .map(holder -> of(holder.fields().get("id")))
                .filter(id -> id.text().equals(text))
                .toList();
    }

    /** All ids that may read so, whatever their types. */
    static List<BsonValue> reading(String text) {
        List<BsonValue> ids = new ArrayList<>();
        ids.add(new BsonString(text));
        number(text).ifPresent(number -> ids.addAll(ofEveryType(number)));
        if (text.length() <= LONGEST_ID) {
            ForeignText.parse(text).filter(PostIds::canBeAnId).ifPresent(ids::add);
        }
        return ids;
    }

    /** All ids that may read like one of these. */
    static List<BsonValue> reading(Collection<String> texts) {
        return texts.stream().flatMap(text -> reading(text).stream()).toList();
    }

    private static List<BsonValue> ofEveryType(BigDecimal number) {
        List<BsonValue> values = new ArrayList<>();
        values.add(new BsonDouble(number.doubleValue()));
        if (number.scale() == 0 && number.precision() <= 18) {
            values.add(new BsonInt64(number.longValueExact()));
        }
        if (number.precision() <= 34 && Math.abs(number.scale()) < 6000) {
            values.add(new BsonDecimal128(new Decimal128(number)));
        }
        return values;
    }

    private static Optional<BigDecimal> number(String text) {
        boolean mayBeOne = text.length() < 50 && text.matches("-?[0-9][0-9.E+-]*");
        try {
            return mayBeOne ? Optional.of(new BigDecimal(text)) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** A regular expression among the ids to look for would match instead of being compared, and so would an operator. */
    private static boolean canBeAnId(BsonValue value) {
        boolean isOperator =
                value.isDocument() && value.asDocument().keySet().stream().anyMatch(name -> name.startsWith("$"));
        return !(value instanceof BsonRegularExpression) && !value.isArray() && !isOperator;
    }
}

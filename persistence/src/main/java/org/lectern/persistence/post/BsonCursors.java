package org.lectern.persistence.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonNull;
import org.bson.BsonSerializationException;
import org.bson.BsonString;
import org.bson.BsonType;
import org.bson.BsonUndefined;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.IdOrder;
import org.lectern.post.Cursor;
import org.lectern.post.Cursors;
import org.lectern.post.PostFields;
import org.lectern.post.PostQuery.Order;

/** Cursors as BSON in base64url (RFC 4648, section 5), so that keys and ids come back with the types they have in the store. */
@ApplicationScoped
public class BsonCursors implements Cursors {
    /** Of a title of 10,000 characters there is more than enough room. */
    private static final int MAX_LENGTH = 65_536;

    private static final BsonValue NOTHING = new BsonUndefined();

    @Override
    public String text(Cursor cursor) {
        BsonDocument document = new BsonDocument(
                        "o", new BsonString(cursor.order().name()))
                .append("k", cursor.key().map(DocumentBson::bson).orElse(BsonNull.VALUE))
                .append("i", PostIds.bson(cursor.id()));
        RawBsonDocument raw = new RawBsonDocument(document, new BsonDocumentCodec());
        byte[] bytes = new byte[raw.getByteBuffer().remaining()];
        raw.getByteBuffer().get(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public Optional<Cursor> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            BsonDocument document = new RawBsonDocument(bytes).decode(new BsonDocumentCodec());
            return order(document.getString("o").getValue()).flatMap(order -> cursor(order, document));
        } catch (IllegalArgumentException | BsonSerializationException | BsonInvalidOperationException nowhere) {
            return Optional.empty();
        }
    }

    private static Optional<Order> order(String name) {
        return Arrays.stream(Order.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private static Optional<Cursor> cursor(Order order, BsonDocument document) {
        BsonValue key = document.get("k", NOTHING);
        BsonValue id = document.get("i", NOTHING);
        boolean fits = key.isNull() || key.getBsonType() == keyType(order);
        if (!fits || !IdOrder.knows(id)) {
            return Optional.empty();
        }
        Optional<Object> value = Optional.ofNullable(DocumentBson.value(key));
        return Optional.of(new Cursor(order, value, PostIds.of(DocumentBson.value(id))));
    }

    private static BsonType keyType(Order order) {
        return order.field().equals(PostFields.TITLE) ? BsonType.STRING : BsonType.DATE_TIME;
    }
}

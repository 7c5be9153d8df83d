package org.lectern.persistence.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.ByteBuf;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.post.PostIds;
import org.lectern.post.PostId;

/** How the index calls a post: so that its id can be read from it, of whatever type that is. */
final class DocumentId {
    /** Of the document that says how far the index is; no post has this id. */
    static final String BOOKMARK = "bookmark";

    /** In bytes; what OpenSearch takes, too. */
    private static final int LONGEST = 512;

    private static final String TEXT = "t";
    private static final String OTHER = "b";
    private static final String VALUE = "v";

    private DocumentId() {}

    /** Empty for an id that is too long to be found by. */
    static Optional<String> of(PostId id) {
        String text = id.value() instanceof String plain ? TEXT + plain : OTHER + packed(id);
        return Optional.of(text).filter(each -> each.getBytes(StandardCharsets.UTF_8).length <= LONGEST);
    }

    static PostId parse(String text) {
        if (text.startsWith(TEXT)) {
            return PostId.of(text.substring(TEXT.length()));
        }
        BsonDocument holder = new RawBsonDocument(Base64.getUrlDecoder().decode(text.substring(OTHER.length())));
        return PostIds.of(DocumentBson.document(holder).fields().get(VALUE));
    }

    /** What sorts much as the store sorts ids: numbers, strings, all others by type. */
    static String key(PostId id) {
        if (id.value() instanceof String text) {
            return "2" + text;
        }
        if (id.value() instanceof Number number) {
            long bits = Double.doubleToLongBits(number.doubleValue());
            long sortable = bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
            return "1" + HexFormat.of().toHexDigits(sortable) + id.text();
        }
        return "3" + DocumentBson.bson(id.value()).getBsonType() + id.text();
    }

    private static String packed(PostId id) {
        BsonDocument holder = new BsonDocument(VALUE, DocumentBson.bson(id.value()));
        ByteBuf raw = new RawBsonDocument(holder, new BsonDocumentCodec()).getByteBuffer();
        byte[] bytes = new byte[raw.remaining()];
        raw.get(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

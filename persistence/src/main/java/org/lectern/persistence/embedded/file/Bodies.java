package org.lectern.persistence.embedded.file;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Documents as they are in the file: BSON, and behind it its CRC-32C, by which damage is noticed that SQLite does not see. */
public final class Bodies {
    /** MongoDB's limit, in bytes. */
    public static final int LARGEST = 16 * 1024 * 1024;

    private static final int LENGTH = Integer.BYTES;
    private static final int SMALL = 4096;

    private Bodies() {}

    /** @throws MongoServerError if the document is larger than {@link #LARGEST} */
    static byte[] encoded(Document document) {
        ByteBuf bson = Unpooled.buffer(SMALL);
        BsonEncoder.encodeDocument(document, bson);
        int size = bson.readableBytes();
        if (size > LARGEST) {
            throw new MongoServerError(
                    10334, "BSONObjectTooLarge", "A document has at most " + LARGEST + " bytes; this one has " + size);
        }
        CRC32C checksum = new CRC32C();
        checksum.update(bson.array(), bson.arrayOffset(), size);
        byte[] body = new byte[size + Integer.BYTES];
        bson.readBytes(body, 0, size);
        ByteBuffer.wrap(body).putInt(size, (int) checksum.getValue());
        return body;
    }

    /** In bytes of BSON. */
    public static int size(Document document) {
        ByteBuf bson = Unpooled.buffer(SMALL);
        BsonEncoder.encodeDocument(document, bson);
        return bson.readableBytes();
    }

    /** In every byte of their BSON. */
    public static boolean areSame(Document one, Document other) {
        return Arrays.equals(encoded(one), encoded(other));
    }

    static Document decoded(byte[] body) {
        return BsonDecoder.decodeBson(checked(body));
    }

    /** Without the fields that nobody asks for, at the top level. */
    static Document decoded(byte[] body, TopFields fields) {
        return fields.equals(TopFields.ALL) ? decoded(body) : partOf(checked(body), fields);
    }

    /** @throws DamagedStore if it is not what was written */
    static ByteBuf checked(byte[] body) {
        int size = body.length - Integer.BYTES;
        if (size < LENGTH) {
            throw DamagedStore.document("a document has " + body.length + " bytes");
        }
        CRC32C checksum = new CRC32C();
        checksum.update(body, 0, size);
        if (ByteBuffer.wrap(body).getInt(size) != (int) checksum.getValue()) {
            throw DamagedStore.document("a document does not have the checksum that it was written with");
        }
        return Unpooled.wrappedBuffer(body, 0, size);
    }

    private static Document partOf(ByteBuf bson, TopFields fields) {
        Document document = new Document();
        bson.skipBytes(LENGTH);
        for (byte type = bson.readByte(); type != BsonConstants.TERMINATING_BYTE; type = bson.readByte()) {
            String name = BsonDecoder.decodeCString(bson);
            if (fields.has(name)) {
                document.put(name, BsonDecoder.decodeValue(type, bson));
            } else {
                skip(type, bson);
            }
        }
        return document;
    }

    private static void skip(byte type, ByteBuf bson) {
        switch (type) {
            case BsonConstants.TYPE_UTF8_STRING, BsonConstants.TYPE_JAVASCRIPT_CODE -> bson.skipBytes(bson.readIntLE());
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT, BsonConstants.TYPE_ARRAY ->
                bson.skipBytes(bson.readIntLE() - LENGTH);
            default -> Missing.ofNullable(BsonDecoder.decodeValue(type, bson));
        }
    }
}

package org.lectern.persistence.embedded.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;

/**
 * A BSON value as bytes that sort, compared without sign, as MongoDB sorts the values
 * (<a href="https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/">comparison order</a>), and that are equal where it
 * calls the values equal. No value's bytes are the beginning of another's, so that a compound key is its values' bytes in a row.
 */
public final class KeyBytes {
    /** Of a text, in bytes. */
    private static final int END = 2;

    private static final int UUID_BYTES = 16;
    private static final byte[] UUID_SUBTYPE = {4};
    private static final byte[] LEGACY_UUID_SUBTYPE = {3};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(32);

    private KeyBytes() {}

    public static byte[] of(Object value) {
        KeyBytes bytes = new KeyBytes();
        bytes.add(value);
        return bytes.out.toByteArray();
    }

    /** What the bytes of all strings begin with that begin with this one. */
    static byte[] ofBeginning(String text) {
        byte[] whole = of(text);
        return Arrays.copyOf(whole, whole.length - END);
    }

    /** The bytes that sort the other way round. */
    public static byte[] inverted(byte[] bytes) {
        byte[] inverted = bytes.clone();
        for (int i = 0; i < inverted.length; i++) {
            inverted[i] = (byte) ~inverted[i];
        }
        return inverted;
    }

    private void add(Object value) {
        KeyType type = KeyType.of(value);
        out.write(type.code());
        switch (type) {
            case MIN_KEY, UNDEFINED, NULL, MAX_KEY -> {}
            case NUMBER -> NumberBytes.write((Number) value, out);
            case STRING -> text((String) value);
            case DOCUMENT -> document((Document) value);
            case ARRAY -> array((Collection<?>) value);
            case BINARY -> binary(value);
            case OBJECT_ID -> out.writeBytes(((ObjectId) value).toByteArray());
            case BOOLEAN -> out.write((Boolean) value ? 1 : 0);
            case DATE -> number(((Instant) value).toEpochMilli() ^ Long.MIN_VALUE);
            case TIMESTAMP -> number(((BsonTimestamp) value).getValue());
            case PATTERN -> pattern((BsonRegularExpression) value);
            case CODE -> text(((BsonJavaScript) value).getCode());
        }
    }

    /** Ends with two zeros; a zero in the text is followed by something larger. */
    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (text.indexOf('\0') < 0) {
            out.write(bytes, 0, bytes.length);
        } else {
            escaped(bytes);
        }
        out.write(0);
        out.write(0);
    }

    private void escaped(byte[] bytes) {
        for (byte each : bytes) {
            out.write(each);
            if (each == 0) {
                out.write(0xFF);
            }
        }
    }

    /** MongoDB compares, field by field, the type, the name and the value. */
    private void document(Document document) {
        document.forEach((name, value) -> {
            out.write(KeyType.of(value).code());
            text(name);
            add(value);
        });
        out.write(0);
    }

    private void array(Collection<?> values) {
        values.forEach(this::add);
        out.write(0);
    }

    /** MongoDB compares the length, the subtype and the bytes. */
    private void binary(Object value) {
        if (value instanceof BinData data) {
            binary(data.getData(), new byte[] {0});
        } else if (value instanceof UUID uuid) {
            binary(bytes(uuid), UUID_SUBTYPE);
        } else {
            binary(bytes(((LegacyUUID) value).getUuid()), LEGACY_UUID_SUBTYPE);
        }
    }

    private void binary(byte[] data, byte[] subtype) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(data.length).array());
        out.writeBytes(subtype);
        out.writeBytes(data);
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(UUID_BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    private void number(long value) {
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    private void pattern(BsonRegularExpression pattern) {
        text(pattern.getPattern());
        char[] options = String.valueOf(pattern.getOptions()).toCharArray();
        Arrays.sort(options);
        text(new String(options));
    }

    /** MongoDB's classes of types, in their order. The codes leave room on both sides, so that inverted ones stay in between, too. */
    public enum KeyType {
        MIN_KEY,
        /** An array without elements. */
        UNDEFINED,
        /** Also what is missing. */
        NULL,
        NUMBER,
        STRING,
        DOCUMENT,
        ARRAY,
        BINARY,
        OBJECT_ID,
        BOOLEAN,
        DATE,
        TIMESTAMP,
        PATTERN,
        CODE,
        MAX_KEY;

        private static final int FIRST = 0x20;

        int code() {
            return FIRST + ordinal();
        }

        public static KeyType of(Object value) {
            if (Missing.isNullOrMissing(value)) {
                return NULL;
            } else if (value instanceof String) {
                return STRING;
            } else if (value instanceof Integer
                    || value instanceof Long
                    || value instanceof Double
                    || value instanceof Decimal128) {
                return NUMBER;
            } else if (value instanceof Instant) {
                return DATE;
            } else if (value instanceof Boolean) {
                return BOOLEAN;
            } else if (value instanceof ObjectId) {
                return OBJECT_ID;
            }
            return ofRarer(value);
        }

        private static KeyType ofRarer(Object value) {
            if (value instanceof Document) {
                return DOCUMENT;
            } else if (value instanceof Collection) {
                return ARRAY;
            } else if (value instanceof BinData || value instanceof UUID || value instanceof LegacyUUID) {
                return BINARY;
            } else if (value instanceof BsonTimestamp) {
                return TIMESTAMP;
            } else if (value instanceof BsonRegularExpression) {
                return PATTERN;
            } else if (value instanceof BsonJavaScript) {
                return CODE;
            } else if (value instanceof MinKey) {
                return MIN_KEY;
            } else if (value instanceof MaxKey) {
                return MAX_KEY;
            } else if (value == FieldValues.EMPTY_ARRAY) {
                return UNDEFINED;
            }
            throw new IllegalArgumentException("No key is made of a " + value.getClass());
        }
    }
}

package org.lectern.persistence.mongo;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/** What a document has to be like so that any store keeps it as it is. */
final class Storable {
    /** MongoDB's own limit. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    static final int MAX_DEPTH = 100;

    private Storable() {}

    /**
     * The document, ready to be sent.
     *
     * @throws NotStorable if it can't be kept as it is
     */
    static RawBsonDocument of(BsonDocument document) {
        document.keySet().forEach(Storable::checkTopName);
        check(document, 1);
        RawBsonDocument raw = new RawBsonDocument(document, new BsonDocumentCodec());
        int size = raw.getByteBuffer().remaining();
        if (size > MAX_BYTES) {
            throw new NotStorable("the post has " + size + " bytes, and at most " + MAX_BYTES + " can be kept");
        }
        return raw;
    }

    private static void check(BsonValue value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new NotStorable("it is nested deeper than " + MAX_DEPTH + " levels");
        }
        if (value instanceof BsonDocument document) {
            document.forEach((name, each) -> {
                checkName(name);
                check(each, depth + 1);
            });
        }
        if (value instanceof BsonArray array) {
            array.forEach(each -> check(each, depth + 1));
        }
        if (value.isString()) {
            checkText(value.asString().getValue());
        }
    }

    /** Not every store takes such names there, and they would look like operators and paths to all. */
    private static void checkTopName(String name) {
        if (name.startsWith("$") || name.contains(".")) {
            throw new NotStorable(
                    "the name of a field at the top may neither begin with a dollar sign nor contain a dot: " + name);
        }
    }

    private static void checkName(String name) {
        if (name.indexOf('\0') >= 0) {
            throw new NotStorable("the name of a field contains the character with the number 0");
        }
        checkText(name);
    }

    /** A half of a surrogate pair is no character, and would come back as a question mark. */
    private static void checkText(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean isWhole =
                        i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (!isWhole) {
                    throw new NotStorable("a text contains half a character (a lone surrogate)");
                }
                i++;
            }
        }
    }
}

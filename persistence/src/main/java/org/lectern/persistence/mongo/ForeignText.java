package org.lectern.persistence.mongo;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.BsonBinary;
import org.bson.BsonBinarySubType;
import org.bson.BsonDocument;
import org.bson.BsonObjectId;
import org.bson.BsonValue;
import org.bson.UuidRepresentation;
import org.bson.json.JsonMode;
import org.bson.json.JsonParseException;
import org.bson.json.JsonWriterSettings;
import org.bson.types.ObjectId;
import org.lectern.document.Foreign;

/**
 * How values that only MongoDB knows are read by people, and found again from what people read: an object id is its 24 digits, a UUID its
 * usual form, all others are <a href="https://www.mongodb.com/docs/manual/reference/mongodb-extended-json/">Extended JSON</a>.
 */
public final class ForeignText {
    private static final String NAME = "v";
    private static final Set<String> WORDS = Set.of("null", "true", "false");
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final JsonWriterSettings CANONICAL =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private ForeignText() {}

    public static Foreign foreign(BsonValue value) {
        return new Foreign(text(value), value);
    }

    /** The value itself; where a text is all that is left of it, the value that has this text. */
    static BsonValue bson(Foreign foreign) {
        if (foreign.value() instanceof BsonValue bson) {
            return bson;
        }
        return parse(foreign.text())
                .orElseThrow(() -> new NotStorable("'" + foreign.text() + "' is no value that can be kept"));
    }

    /** The value that is shown so; empty if none is. Numbers and strings are shown as themselves and not parsed here. */
    public static Optional<BsonValue> parse(String text) {
        if (ObjectId.isValid(text)) {
            return Optional.of(new BsonObjectId(new ObjectId(text)));
        }
        if (UUID_FORM.matcher(text).matches()) {
            return Optional.of(new BsonBinary(UUID.fromString(text)));
        }
        return text.startsWith("{") || WORDS.contains(text) ? parseJson(text) : Optional.empty();
    }

    private static Optional<BsonValue> parseJson(String text) {
        try {
            return Optional.ofNullable(
                    BsonDocument.parse("{\"" + NAME + "\": " + text + "}").get(NAME));
        } catch (JsonParseException | IllegalArgumentException noValue) {
            return Optional.empty();
        }
    }

    private static String text(BsonValue value) {
        if (value.isObjectId()) {
            return value.asObjectId().getValue().toHexString();
        }
        if (value.isBinary() && isUuid(value.asBinary())) {
            return value.asBinary().asUuid(UuidRepresentation.STANDARD).toString();
        }
        String json = new BsonDocument(NAME, value).toJson(CANONICAL);
        return json.substring(json.indexOf(':') + 1, json.lastIndexOf('}')).strip();
    }

    private static boolean isUuid(BsonBinary binary) {
        return binary.getType() == BsonBinarySubType.UUID_STANDARD.getValue() && binary.getData().length == 16;
    }
}

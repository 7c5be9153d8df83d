package org.lectern.exporting.archive;

import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.lectern.document.Document;
import org.lectern.importing.file.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents as JSON that keeps every type, and that a person can read: UTF-8, indented by two spaces, the same bytes for equal documents.
 *
 * <p>Texts, booleans, null, lists and documents are what JSON has for them. A number without a fraction is an {@link Integer}, or a {@link
 * Long} where it is too large for one; a number with a fraction or an exponent is a {@link Double}. All else is marked by a document of one
 * field whose name begins with a dollar sign, in the words of <a
 * href="https://www.mongodb.com/docs/manual/reference/mongodb-extended-json/">Extended JSON</a> where it has some: {@code $numberLong},
 * {@code $numberDouble}, {@code $numberDecimal}, {@code $date}, {@code $binary}, {@code $foreign} (a value that only a store knows, as its
 * text). A document that has such names itself stands in {@code $document}.
 */
public final class ExactJson {
    /** Of what is read, one level more than any store keeps. */
    static final int MAX_DEPTH = 220;

    private static final int MAX_TEXT = 64 * 1024 * 1024;

    private static final ObjectWriter WRITER = writer();
    private static final JsonFactory READER = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT)
                    .maxNameLength(MAX_TEXT)
                    .build())
            .build();

    private ExactJson() {}

    /** Ends with a line feed. */
    public static byte[] write(Document document) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = WRITER.createGenerator(text)) {
            new ValueWriting(json).fields(document);
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws Unreadable if it is not what {@link #write} writes, but for spaces; the reason fits behind a file's name */
    public static Document read(byte[] bytes) throws Unreadable {
        try (JsonParser json = READER.createParser(ObjectReadContext.empty(), text(bytes))) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Unreadable("holds no JSON object");
            }
            Document document = new ValueReading(json).fields();
            if (json.nextToken() != null) {
                throw new Unreadable("goes on behind its end");
            }
            return document;
        } catch (JacksonException broken) {
            throw new Unreadable("is no right JSON: " + broken.getOriginalMessage());
        }
    }

    /** Strictly, as what is replaced would be lost. */
    public static String text(byte[] bytes) throws Unreadable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherBytes) {
            throw new Unreadable("is not in UTF-8");
        }
    }

    private static ObjectWriter writer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return JsonMapper.builder()
                .build()
                .writer()
                .with(new DefaultPrettyPrinter(separators)
                        .withObjectIndenter(lines)
                        .withArrayIndenter(lines));
    }
}

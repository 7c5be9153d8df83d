package org.lectern.importing.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lectern.importing.file.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON texts. Each is UTF-8, with a byte order mark or without; any other encoding is refused (RFC 8259, 8.1). */
public final class Json {
    /** Of values in values; documents of the database can't be much deeper. */
    public static final int MAX_DEPTH = 90;

    /** In characters. */
    static final int MAX_STRING = 16 * 1024 * 1024;

    /** In characters. */
    static final int MAX_NUMBER = 1_000;

    /** In bytes. */
    static final int MAX_NAME = 10_000;

    private static final int OUTLINE_DEPTH = 8;
    private static final int OUTLINE_SIZE = 1_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_STRING)
                    .maxNumberLength(MAX_NUMBER)
                    .maxNameLength(MAX_NAME)
                    .build())
            .build();

    private Json() {}

    /** Takes the parts of a text, each as soon as it is read. */
    public interface Parts {
        void take(JsonPart part) throws Unreadable;

        /** A part is too large to be taken; the others follow. */
        void refused(Unreadable part);
    }

    /** A text as one value. */
    public static JsonPart value(byte[] utf8) throws Unreadable {
        List<JsonPart> whole = new ArrayList<>();
        walk(new ByteArrayInputStream(utf8), Set.of(""), new Parts() {
            @Override
            public void take(JsonPart part) {
                whole.add(part);
            }

            @Override
            public void refused(Unreadable part) {
                // The only part was too large: what is missing says so below.
            }
        });
        if (whole.isEmpty()) {
            throw Walk.tooLarge(1);
        }
        return whole.get(0);
    }

    public static JsonPart value(String text) throws Unreadable {
        return value(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Goes once through a text of any length, in the order of the text, and holds no more of it than one part.
     *
     * @param wanted pointers as {@link JsonPart#pointer()} has them, {@code *} also for names that no pointer has; the rest is checked and passed over
     * @throws Unreadable if it is no JSON from some place on; the parts before it were taken
     */
    public static void walk(InputStream json, Set<String> wanted, Parts parts) throws Unreadable {
        try (Window window = Window.over(json);
                JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), window)) {
            new Walk(parser, window, wanted, parts).run();
        } catch (IOException broken) {
            throw Unreadable.because("cannot be unpacked", broken);
        } catch (JacksonException broken) {
            throw Faults.unreadable(broken);
        }
    }

    /** The pointers of all values of the text's beginning, as far as it goes and is JSON; none if it is no object or array. */
    public static Set<String> outline(byte[] beginning) {
        Set<String> pointers = new LinkedHashSet<>();
        if (!isBegun(beginning)) {
            return pointers;
        }
        try (Window window = Window.over(new ByteArrayInputStream(beginning));
                JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), window)) {
            parser.nextToken();
            outline(parser, "", OUTLINE_DEPTH, pointers);
        } catch (IOException | JacksonException cutOff) {
            return pointers;
        }
        return pointers;
    }

    private static boolean isBegun(byte[] beginning) {
        int at = beginning.length > 3 && beginning[0] == (byte) 0xEF ? 3 : 0;
        while (at < beginning.length && (beginning[at] == ' ' || beginning[at] >= '\t' && beginning[at] <= '\r')) {
            at++;
        }
        return at < beginning.length && (beginning[at] == '{' || beginning[at] == '[');
    }

    private static void outline(JsonParser parser, String pointer, int depth, Set<String> pointers) {
        if (pointers.size() >= OUTLINE_SIZE || depth == 0) {
            parser.skipChildren();
            return;
        }
        pointers.add(pointer);
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                outline(parser, pointer + "/" + name, depth - 1, pointers);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                outline(parser, pointer + "/*", depth - 1, pointers);
            }
        }
    }
}

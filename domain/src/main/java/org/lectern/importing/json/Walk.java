package org.lectern.importing.json;

import java.util.HashSet;
import java.util.Set;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.original.Original;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One way through a JSON text. Recursion is as deep as the text, which the parser bounds. */
final class Walk {
    private final JsonParser parser;
    private final Window window;
    private final Set<String> wanted;
    private final Set<String> onTheWay = new HashSet<>();
    private final Json.Parts parts;

    Walk(JsonParser parser, Window window, Set<String> wanted, Json.Parts parts) {
        this.parser = parser;
        this.window = window;
        this.wanted = wanted;
        this.parts = parts;
        for (String pointer : wanted) {
            for (int slash = pointer.lastIndexOf('/'); slash >= 0; slash = pointer.lastIndexOf('/', slash - 1)) {
                onTheWay.add(pointer.substring(0, slash));
            }
        }
    }

    void run() throws Unreadable {
        if (parser.nextToken() == null) {
            throw new Unreadable("is no JSON: it is empty");
        }
        visit("");
        int line = parser.currentLocation().getLineNr();
        if (parser.nextToken() != null) {
            throw new Unreadable(line, "is no JSON: something follows behind its end");
        }
    }

    static Unreadable tooLarge(int line) {
        return new Unreadable(
                line,
                "is a JSON value of more than " + Values.MAX_BYTES / 1024 / 1024 + " MB or " + Values.MAX_VALUES
                        + " values, which is more than a post can be");
    }

    private void visit(String pointer) throws Unreadable {
        if (wanted.contains(pointer)) {
            part(pointer);
        } else if (!onTheWay.contains(pointer)) {
            parser.skipChildren();
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String child = pointer + "/" + parser.currentName();
                parser.nextToken();
                visit(wanted.contains(child) || onTheWay.contains(child) ? child : pointer + "/*");
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                visit(pointer + "/*");
            }
        }
    }

    private void part(String pointer) throws Unreadable {
        long start = parser.currentTokenLocation().getByteOffset();
        int line = parser.currentTokenLocation().getLineNr();
        window.keepFrom(start);
        Values values = new Values(parser, window);
        Object value = values.read();
        if (values.isTooLarge()) {
            window.keepNothing();
            parts.refused(tooLarge(line));
            return;
        }
        byte[] bytes = window.slice(start, parser.currentLocation().getByteOffset());
        int lastLine = parser.currentLocation().getLineNr();
        window.keepNothing();
        parts.take(new JsonPart(pointer, value, new Original(bytes, line, lastLine), values.doubled()));
    }
}

package org.lectern.web.documentation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.document.Document;
import org.lectern.markup.Markup;
import org.lectern.post.Content;
import org.lectern.web.json.JsonText;

/** The words of a description as pages show them: Markdown as HTML, examples as JSON that people can read. */
@ApplicationScoped
public class Words {
    private final JsonReaderFactory readers = Json.createReaderFactory(Map.of());
    private final JsonWriterFactory writers = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
    private final Markup markup;
    private final JsonText json;

    /** For the container's proxy. */
    protected Words() {
        this(null, null);
    }

    @Inject
    public Words(Markup markup, JsonText json) {
        this.markup = markup;
        this.json = json;
    }

    /** HTML. */
    String html(String markdown) {
        return markdown.isBlank() ? "" : markup.htmlWithoutIds(new Content(Content.MARKDOWN, markdown));
    }

    /** What the description of a parameter, a field or a schema says, its usual value too; HTML. */
    String about(Document described) {
        Document schema = described.document("schema").orElse(described);
        String usual = schema.value("default")
                .map(value -> " Usually `" + value + "`.")
                .orElse("");
        return html((described.text("description").map(String::strip).orElse("") + usual).strip());
    }

    /** A value as text: JSON in several lines, and what is a text already as it is. */
    String example(Object value) {
        if (value instanceof Document document) {
            return pretty(document);
        }
        return value instanceof List<?> list
                ? list.stream().map(this::example).collect(Collectors.joining(",\n", "[", "]"))
                : String.valueOf(value);
    }

    private String pretty(Document document) {
        StringWriter text = new StringWriter();
        try (JsonReader reader = readers.createReader(new ByteArrayInputStream(json.bytes(document)));
                JsonWriter writer = writers.createWriter(text)) {
            JsonStructure structure = reader.read();
            writer.write(structure);
        }
        return text.toString().strip();
    }
}

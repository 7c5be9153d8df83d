package org.lectern.web.admin.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.Map;
import org.lectern.document.Document;
import org.lectern.web.json.JsonText;

/** Documents as JSON that people read: indented. */
@ApplicationScoped
public class PrettyJson {
    private final JsonText json;
    private final JsonWriterFactory indented = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    /** For the container's proxy. */
    protected PrettyJson() {
        this(null);
    }

    @Inject
    public PrettyJson(JsonText json) {
        this.json = json;
    }

    String of(Document document) {
        StringWriter text = new StringWriter();
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json.bytes(document)));
                JsonWriter writer = indented.createWriter(text)) {
            writer.writeObject(reader.readObject());
        }
        return text.toString().strip();
    }
}

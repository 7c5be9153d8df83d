package org.lectern.web.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.web.json.JsonReading;
import org.lectern.web.json.JsonText;

/** Leaves the description in {@code target/openapi.json}, for programs that look at OpenAPI, and for a release. */
class WrittenDescriptionTest {
    @Test
    void theDescriptionIsJson() throws IOException {
        byte[] json = new JsonText().bytes(Described.api());
        Path file = Path.of("target", "openapi.json");
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json));
                OutputStream to = Files.newOutputStream(file);
                JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                        .createWriter(to)) {
            writer.write(reader.read());
        }

        assertThat(new JsonReading().read(Files.readAllBytes(file)).text("openapi"))
                .contains("3.1.0");
    }
}

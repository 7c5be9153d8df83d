package org.lectern.web.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lectern.web.json.JsonReading;
import org.lectern.web.json.JsonText;

/** Leaves the description under {@code target}, for programs that look at OpenAPI. */
class WrittenDescriptionTest {
    @Test
    void theDescriptionIsJson() throws IOException {
        byte[] json = new JsonText().bytes(Described.api());
        Path file = Path.of("target", "openapi.json");
        Files.write(file, json);

        assertThat(new JsonReading().read(Files.readAllBytes(file)).text("openapi"))
                .contains("3.1.0");
    }
}

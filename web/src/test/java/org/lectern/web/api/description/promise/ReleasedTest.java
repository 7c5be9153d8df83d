package org.lectern.web.api.description.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.web.api.description.Described;
import org.lectern.web.json.JsonReading;

/**
 * What was released stays. A release of the API puts its description beside the former ones: {@code cp web/target/openapi.json
 * web/src/test/resources/org/lectern/web/api/description/promise/1.0.0.json} after this module's tests.
 */
class ReleasedTest {
    @Test
    void everyDescriptionThatWasReleasedIsKept() throws IOException, URISyntaxException {
        Path folder =
                Path.of(ReleasedTest.class.getResource("1.0.0.json").toURI()).getParent();
        List<Path> released;
        try (Stream<Path> files = Files.list(folder)) {
            released = files.filter(file -> file.toString().endsWith(".json")).toList();
        }

        assertThat(released).isNotEmpty();
        for (Path file : released) {
            assertThat(Compatibility.broken(new JsonReading().read(Files.readAllBytes(file)), Described.api()))
                    .as("what " + file.getFileName() + " promised")
                    .isEmpty();
        }
    }
}

package org.lectern.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileNamesTest {
    @Test
    void aNameIsReadTheSameOnEveryServer() {
        for (String name : new String[] {"plain.jpg", "Été à Õ.jpg", "语.png", "A\u0308.gif", ""}) {
            String misread = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

            assertThat(FileNames.decoded(name)).isEqualTo(name);
            assertThat(FileNames.decoded(misread)).isEqualTo(name);
        }
    }
}

package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The texts of others, under {@code LECTERN_CORPORA}. A test that needs them is skipped where they are not, and fails where CI=true. */
public final class Corpora {
    private Corpora() {}

    public static Path folder(String name) {
        String folder = System.getenv().getOrDefault("LECTERN_CORPORA", "");
        assumeTrue(
                !folder.isEmpty() || "true".equals(System.getenv("CI")),
                "LECTERN_CORPORA is not set: the texts of others are not read");
        assertThat(folder)
                .as("LECTERN_CORPORA, which has to be set where CI=true")
                .isNotEmpty();
        return Path.of(folder).resolve(name);
    }

    /** All files below the folder, in order. */
    public static List<Path> files(String folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder(folder))) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }
}

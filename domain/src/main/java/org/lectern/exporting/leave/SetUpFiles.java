package org.lectern.exporting.leave;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the settings and templates that leave with the posts. */
public final class SetUpFiles {
    private SetUpFiles() {}

    /** @param path below the package of the class */
    public static String text(Class<?> beside, String path) {
        try (InputStream file = beside.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("the file " + path + " is missing beside " + beside.getName());
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.lectern.client;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import org.lectern.client.http.ApiProblem;

/** Where somebody's Lectern is, and their token: kept in a file that only they can read. */
public record Account(Optional<String> url, Optional<String> token) {
    private static final String URL = "url";
    private static final String TOKEN = "token";

    /** {@code $XDG_CONFIG_HOME/lectern/client.properties}, below {@code ~/.config} without that variable. */
    public static Path file() {
        Path folder = Optional.ofNullable(System.getenv("XDG_CONFIG_HOME"))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".config"));
        return folder.resolve("lectern").resolve("client.properties");
    }

    public static Account read(Path file) {
        Properties stored = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                stored.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                throw new ApiProblem(file + " cannot be read; delete it and log in again");
            }
        }
        return new Account(
                Optional.ofNullable(stored.getProperty(URL)), Optional.ofNullable(stored.getProperty(TOKEN)));
    }

    public void write(Path file) {
        Properties stored = new Properties();
        url.ifPresent(value -> stored.setProperty(URL, value));
        token.ifPresent(value -> stored.setProperty(TOKEN, value));
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (Writer writer = Files.newBufferedWriter(file)) {
                stored.store(writer, null);
            }
        } catch (IOException failure) {
            throw new ApiProblem(file + " cannot be written: " + failure.getMessage());
        }
    }
}

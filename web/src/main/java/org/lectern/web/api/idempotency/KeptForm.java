package org.lectern.web.api.idempotency;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.document.Sha256;

/** A form with its files, in a file of its own until it has been answered: its fingerprint has to be known before it is run. */
final class KeptForm implements AutoCloseable {
    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary\\s*=\\s*(?:\"([^\"]{1,200})\"|([^\\s;]{1,200}))", Pattern.CASE_INSENSITIVE);

    private final Path file;
    private final String fingerprint;

    private KeptForm(Path file, String fingerprint) {
        this.file = file;
        this.fingerprint = fingerprint;
    }

    static boolean isOne(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    static KeptForm of(String contentType, InputStream body) throws IOException {
        Path file = Files.createTempFile("form", ".part");
        try {
            return new KeptForm(file, copy(contentType, body, file));
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    /** Of all its bytes, whatever boundary stands between the parts. */
    String fingerprint() {
        return fingerprint;
    }

    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static String copy(String contentType, InputStream body, Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (OutputStream copy = Files.newOutputStream(file);
                OutputStream digesting = digesting(digest, contentType)) {
            byte[] buffer = new byte[65_536];
            for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
                copy.write(buffer, 0, length);
                digesting.write(buffer, 0, length);
            }
        }
        return Sha256.text(digest.digest());
    }

    private static OutputStream digesting(MessageDigest digest, String contentType) {
        OutputStream all = new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return all;
        }
        String text = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
        return new WithoutBoundary(all, "--" + text);
    }
}

package org.lectern.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;

/** A short text that tells whether a value is still what it was: equal values have equal ones, others do not (96 bits of SHA-256). */
public final class Fingerprint {
    private static final int BYTES = 12;

    private final MessageDigest digest;

    private Fingerprint(MessageDigest digest) {
        this.digest = digest;
    }

    /** @param value anything that a document can hold */
    public static String of(Object value) {
        Fingerprint fingerprint = new Fingerprint(Sha256.digest());
        fingerprint.add(value);
        byte[] short96 = Arrays.copyOf(fingerprint.digest.digest(), BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(short96);
    }

    private void add(Object value) {
        if (value instanceof Document document) {
            add(document.fields());
        } else if (value instanceof Map<?, ?> map) {
            begin('{', map.size());
            map.forEach((name, each) -> {
                add(String.valueOf(name));
                add(each);
            });
        } else if (value instanceof Collection<?> values) {
            begin('[', values.size());
            values.forEach(this::add);
        } else if (value instanceof Integer || value instanceof Long) {
            text('n', String.valueOf(value));
        } else if (value instanceof Instant instant) {
            text('t', String.valueOf(instant.toEpochMilli()));
        } else {
            text(value instanceof String ? 's' : 'o', String.valueOf(value));
        }
    }

    private void text(char type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        begin(type, bytes.length);
        digest.update(bytes);
    }

    private void begin(char type, int length) {
        digest.update(new byte[] {
            (byte) type, (byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length
        });
    }
}

package org.lectern.document;

import java.util.Arrays;
import java.util.Base64;

/**
 * Bytes with the subtype that BSON gives them.
 *
 * @param subtype as <a href="https://bsonspec.org/spec.html">BSON</a> numbers it; 0 is generic
 */
public record Binary(int subtype, byte[] bytes) {
    public Binary {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How JSON shows it (RFC 4648, section 4). */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Binary that && subtype == that.subtype && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * subtype + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}

package org.lectern.web.cache;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The bytes of an answer, and what they become on the way: each is made once, when somebody first asks for it. Safe for many threads. */
final class Body {
    /** Below it, what is saved is less than what it costs; in bytes. */
    private static final int WORTH_IT = 1024;

    private static final Pattern COMPRESSIBLE =
            Pattern.compile("(?i)(?:text/.*|[^;]*(?:json|xml|javascript)\\s*(?:;.*)?)");

    private final byte[] plain;
    private final boolean compressible;
    private final Map<Encoding, byte[]> packed = new EnumMap<>(Encoding.class);

    /**
     * @param plain is not copied: whoever makes or reads this leaves it unchanged
     * @param contentType null: nobody knows
     */
    Body(byte[] plain, String contentType) {
        this.plain = plain;
        compressible = contentType != null && COMPRESSIBLE.matcher(contentType).matches();
    }

    byte[] plain() {
        return plain;
    }

    /** Whether bytes of this type travel in several ways, if there are enough of them. */
    boolean isCompressible() {
        return compressible;
    }

    /** What the body travels in for a reader who likes this best: as it is where that is hardly longer. */
    Encoding encodingFor(Encoding wanted) {
        boolean pays = wanted != Encoding.IDENTITY
                && compressible
                && plain.length >= WORTH_IT
                && in(wanted).length < plain.length;
        return pays ? wanted : Encoding.IDENTITY;
    }

    byte[] in(Encoding encoding) {
        if (encoding == Encoding.IDENTITY) {
            return plain;
        }
        synchronized (packed) {
            return packed.computeIfAbsent(encoding, each -> each.encoded(plain));
        }
    }

    /** In bytes, roughly, once it was asked for in every way. */
    int weight() {
        return compressible && plain.length >= WORTH_IT ? plain.length + plain.length / 2 : plain.length;
    }
}

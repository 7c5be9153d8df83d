package org.lectern.persistence.revision;

import com.davidehrmann.vcdiff.VCDiffDecoderBuilder;
import com.davidehrmann.vcdiff.VCDiffEncoderBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What makes some bytes of others (VCDIFF, <a href="https://www.rfc-editor.org/rfc/rfc3284">RFC 3284</a>). */
final class Delta {
    private Delta() {}

    static byte[] between(byte[] base, byte[] target) {
        ByteArrayOutputStream delta = new ByteArrayOutputStream();
        try {
            VCDiffEncoderBuilder.builder()
                    .withDictionary(base)
                    .withTargetMatches(false)
                    .withChecksum(false)
                    .buildSimple()
                    .encode(target, delta);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return delta.toByteArray();
    }

    /** @throws BrokenRevision if the delta was not made for this base */
    static byte[] applied(byte[] base, byte[] delta) {
        ByteArrayOutputStream target = new ByteArrayOutputStream(base.length);
        try {
            VCDiffDecoderBuilder.builder().buildSimple().decode(base, delta, target);
        } catch (IOException | RuntimeException mismatch) {
            throw new BrokenRevision("a delta does not fit what it was made for", mismatch);
        }
        return target.toByteArray();
    }
}

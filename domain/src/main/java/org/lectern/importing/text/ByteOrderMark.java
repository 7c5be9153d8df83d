package org.lectern.importing.text;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/** What a text may begin with to say how it is encoded (The Unicode Standard, 23.8). The longer marks come first. */
enum ByteOrderMark {
    UTF_32LE(0xFF, 0xFE, 0, 0),
    UTF_32BE(0, 0, 0xFE, 0xFF),
    UTF_8(0xEF, 0xBB, 0xBF),
    UTF_16LE(0xFF, 0xFE),
    UTF_16BE(0xFE, 0xFF);

    private final int[] bytes;

    ByteOrderMark(int... bytes) {
        this.bytes = bytes;
    }

    static Optional<ByteOrderMark> of(byte[] text) {
        return Arrays.stream(values()).filter(each -> each.begins(text)).findFirst();
    }

    Charset charset() {
        return Charset.forName(name().replace('_', '-'));
    }

    int length() {
        return bytes.length;
    }

    private boolean begins(byte[] text) {
        if (text.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((text[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}

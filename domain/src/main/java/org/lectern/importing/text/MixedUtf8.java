package org.lectern.importing.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A text in UTF-8 with some bytes in it that are none, as tools leave behind that join texts of two encodings. Those bytes are read as
 * windows-1252, as browsers do with texts that say nothing.
 */
final class MixedUtf8 {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private MixedUtf8() {}

    static DecodedText decode(ByteBuffer bytes) {
        ByteBuffer input = bytes.duplicate();
        CharBuffer output = CharBuffer.allocate(input.remaining() + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        int firstLine = 0;
        CoderResult result = decoder.decode(input, output, true);
        while (result.isMalformed()) {
            firstLine = firstLine == 0 ? line(output) : firstLine;
            for (int i = 0; i < result.length(); i++) {
                output.put(single(input.get()));
            }
            result = decoder.decode(input, output, true);
        }
        String remark = "read as UTF-8, and bytes that are none as windows-1252, from line " + firstLine + " on";
        return new DecodedText(output.flip().toString(), Optional.of(remark));
    }

    /** Five bytes mean nothing in windows-1252; they become the control characters of their number, so that they are not lost. */
    private static char single(byte each) {
        char read = new String(new byte[] {each}, WINDOWS_1252).charAt(0);
        return read == '\uFFFD' ? (char) (each & 0xFF) : read;
    }

    private static int line(CharBuffer output) {
        CharSequence before = output.duplicate().flip();
        return 1 + (int) before.chars().filter(each -> each == '\n').count();
    }
}

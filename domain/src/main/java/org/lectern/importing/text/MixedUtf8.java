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

    /** How many letters beyond ASCII have to be UTF-8 for each byte that is none. Texts in other encodings have it the other way round. */
    private static final int LETTERS_PER_STRAY_BYTE = 4;

    private final CharBuffer output;
    private int strayBytes;
    private int firstLine;

    private MixedUtf8(int length) {
        output = CharBuffer.allocate(length + 1);
    }

    /** Empty: these bytes are something else. */
    static Optional<DecodedText> decode(ByteBuffer bytes) {
        MixedUtf8 mixed = new MixedUtf8(bytes.remaining());
        mixed.read(bytes.duplicate());
        String text = mixed.output.flip().toString();
        long beyondAscii = text.chars().filter(each -> each > 0x7F).count();
        if (beyondAscii - mixed.strayBytes < (long) LETTERS_PER_STRAY_BYTE * mixed.strayBytes) {
            return Optional.empty();
        }
        String remark = "read as UTF-8, and bytes that are none as windows-1252, from line " + mixed.firstLine + " on";
        return Optional.of(new DecodedText(text, Optional.of(remark)));
    }

    private void read(ByteBuffer input) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(input, output, true);
        while (result.isMalformed()) {
            firstLine = firstLine == 0 ? line() : firstLine;
            strayBytes += result.length();
            for (int i = 0; i < result.length(); i++) {
                output.put(single(input.get()));
            }
            result = decoder.decode(input, output, true);
        }
    }

    /** Five bytes mean nothing in windows-1252; they become the control characters of their number, so that they are not lost. */
    private static char single(byte each) {
        char read = new String(new byte[] {each}, WINDOWS_1252).charAt(0);
        return read == '\uFFFD' ? (char) (each & 0xFF) : read;
    }

    private int line() {
        CharSequence before = output.duplicate().flip();
        return 1 + (int) before.chars().filter(each -> each == '\n').count();
    }
}

package org.lectern.importing.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lectern.importing.file.Unreadable;

/**
 * Reads bytes as what they say they are (a byte order mark), else as UTF-8, else as the encoding that they most probably have. No byte is
 * ever dropped or replaced.
 */
public final class TextDecoding {
    private TextDecoding() {}

    /** @throws Unreadable if the bytes are no text */
    public static DecodedText decode(byte[] bytes) throws Unreadable {
        Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
        if (mark.isPresent()) {
            return marked(bytes, mark.get());
        }
        Optional<String> utf8 = strictly(ByteBuffer.wrap(bytes), StandardCharsets.UTF_8);
        if (utf8.isPresent() && utf8.get().indexOf('\0') < 0) {
            return new DecodedText(utf8.get(), Optional.empty());
        }
        return new GuessedEncoding(bytes).decode();
    }

    private static DecodedText marked(byte[] bytes, ByteOrderMark mark) throws Unreadable {
        ByteBuffer text = ByteBuffer.wrap(bytes, mark.length(), bytes.length - mark.length());
        Optional<String> decoded = strictly(text, mark.charset());
        Optional<DecodedText> mixed =
                decoded.isEmpty() && mark == ByteOrderMark.UTF_8 ? MixedUtf8.decode(text) : Optional.empty();
        if (mixed.isPresent()) {
            return mixed.get();
        }
        if (decoded.isEmpty() || decoded.get().indexOf('\0') >= 0) {
            throw new Unreadable("begins as " + mark.charset().name() + " and holds bytes that are none");
        }
        Optional<String> remark = mark == ByteOrderMark.UTF_8
                ? Optional.empty()
                : Optional.of("read as " + mark.charset().name() + ", as it says itself");
        return new DecodedText(decoded.get(), remark);
    }

    static Optional<String> strictly(ByteBuffer bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes.duplicate())
                    .toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }
}

package org.lectern.importing.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lectern.importing.file.Unreadable;

/** Finds the encoding of bytes that are no UTF-8, by the statistics of ICU. */
final class GuessedEncoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** How many control characters a text may have for each of its characters, besides white space. */
    private static final double MOST_CONTROLS = 0.005;

    /** How many of the bytes are 0 in a text of a wide encoding, at least: those of its markup, its spaces and digits. */
    private static final double FEWEST_NULS = 0.1;

    private final byte[] bytes;

    GuessedEncoding(byte[] bytes) {
        this.bytes = bytes;
    }

    DecodedText decode() throws Unreadable {
        boolean hasNul = nulBytes() > 0;
        Optional<DecodedText> mixed = hasNul ? Optional.empty() : MixedUtf8.decode(ByteBuffer.wrap(bytes));
        if (mixed.isPresent()) {
            return mixed.get();
        }
        if (hasNul && nulBytes() < bytes.length * FEWEST_NULS) {
            throw new Unreadable("is no text: it holds NUL bytes");
        }
        for (CharsetMatch match : matches()) {
            Optional<String> text = charset(match, hasNul)
                    .flatMap(charset -> TextDecoding.strictly(ByteBuffer.wrap(bytes), charset))
                    .filter(GuessedEncoding::isText);
            if (text.isPresent()) {
                return new DecodedText(
                        text.get(),
                        Optional.of("read as "
                                + charset(match, hasNul).orElseThrow().name() + ", it is no UTF-8"));
            }
        }
        throw new Unreadable(
                hasNul ? "is no text: it holds NUL bytes" : "is no text in any encoding that Lectern knows");
    }

    private CharsetMatch[] matches() {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes);
        return detector.detectAll();
    }

    /** Only the wide encodings have zero bytes in a text. ICU's Latin 1 is the web's, which is windows-1252. */
    private static Optional<Charset> charset(CharsetMatch match, boolean hasNul) {
        String name = match.getName();
        boolean isWide = name.startsWith("UTF-16") || name.startsWith("UTF-32");
        if (isWide != hasNul || name.startsWith("IBM") || !Charset.isSupported(name)) {
            return Optional.empty();
        }
        Charset charset = Charset.forName(name);
        return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : charset);
    }

    private long nulBytes() {
        long count = 0;
        for (byte each : bytes) {
            count += each == 0 ? 1 : 0;
        }
        return count;
    }

    static boolean isText(String text) {
        long controls = text.codePoints()
                .filter(point -> point == 0
                        || Character.isISOControl(point) && "\t\n\r\f\u000b\u001b\u0085".indexOf(point) < 0
                        || !Character.isDefined(point))
                .count();
        return text.indexOf('\0') < 0 && controls <= text.length() * MOST_CONTROLS;
    }
}

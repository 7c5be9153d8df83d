package org.lectern.importing.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lectern.importing.file.Unreadable;

/** Finds the encoding of bytes that are no UTF-8, by the statistics of ICU. */
final class GuessedEncoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Set<String> WESTERN = Set.of("ISO-8859-1", "windows-1252");
    private static final Set<String> OTHER_LATIN = Set.of("ISO-8859-2", "ISO-8859-9", "windows-1250", "windows-1254");

    /** How many control characters a text may have for each of its characters, besides white space. */
    private static final double MOST_CONTROLS = 0.005;

    /** How many of the bytes are 0 in a text of a wide encoding, at least: those of its markup, its spaces and digits. */
    private static final double FEWEST_NULS = 0.1;

    /** The same where the bytes are UTF-8 as well: then nearly all characters are ASCII, and half of the bytes 0. */
    private static final double FEWEST_NULS_IN_UTF_8 = 0.25;

    private final byte[] bytes;

    GuessedEncoding(byte[] bytes) {
        this.bytes = bytes;
    }

    DecodedText decode() throws Unreadable {
        long nulBytes = nulBytes();
        boolean isBinary = nulBytes > 0 && nulBytes < bytes.length * fewestNuls();
        Optional<DecodedText> text = isBinary
                ? Optional.empty()
                : nulBytes > 0
                        ? wide()
                        : MixedUtf8.decode(ByteBuffer.wrap(bytes)).or(this::narrow);
        if (text.isEmpty()) {
            String reason = nulBytes > 0 ? "it holds NUL bytes" : "it is in no encoding that Lectern knows";
            throw new Unreadable("is no text: " + reason);
        }
        return text.get();
    }

    private double fewestNuls() {
        boolean isUtf8 = TextDecoding.strictly(ByteBuffer.wrap(bytes), StandardCharsets.UTF_8)
                .isPresent();
        return isUtf8 ? FEWEST_NULS_IN_UTF_8 : FEWEST_NULS;
    }

    private Optional<DecodedText> wide() {
        return best(name -> name.startsWith("UTF-16") || name.startsWith("UTF-32"));
    }

    private Optional<DecodedText> narrow() {
        Optional<DecodedText> western = isProbablyWestern() ? decoded(WINDOWS_1252) : Optional.empty();
        return western.or(this::narrowest);
    }

    /** Where the other Latin encodings are ahead by little, and nothing in the text speaks against the west. */
    private boolean isProbablyWestern() {
        CharsetMatch[] matches = matches();
        int western = Arrays.stream(matches)
                .filter(match -> WESTERN.contains(match.getName()))
                .mapToInt(CharsetMatch::getConfidence)
                .max()
                .orElse(0);
        return matches.length > 0
                && OTHER_LATIN.contains(matches[0].getName())
                && western * 2 >= matches[0].getConfidence()
                && TextDecoding.strictly(ByteBuffer.wrap(bytes), WINDOWS_1252)
                        .filter(WesternText::is)
                        .isPresent();
    }

    private Optional<DecodedText> narrowest() {
        return best(name -> !name.startsWith("UTF-") && !name.startsWith("IBM"));
    }

    private Optional<DecodedText> best(Predicate<String> names) {
        return Arrays.stream(matches())
                .map(CharsetMatch::getName)
                .filter(names)
                .filter(Charset::isSupported)
                .map(GuessedEncoding::charset)
                .flatMap(charset -> decoded(charset).stream())
                .findFirst();
    }

    private Optional<DecodedText> decoded(Charset charset) {
        return TextDecoding.strictly(ByteBuffer.wrap(bytes), charset)
                .filter(GuessedEncoding::isText)
                .map(text -> new DecodedText(text, Optional.of("read as " + charset.name() + ", it is no UTF-8")));
    }

    private CharsetMatch[] matches() {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes);
        return detector.detectAll();
    }

    /** ICU's Latin 1 is the web's, which is windows-1252. */
    private static Charset charset(String name) {
        Charset charset = Charset.forName(name);
        return charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : charset;
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

package org.lectern.importing.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.text.DecodedText;
import org.lectern.importing.text.TextDecoding;

/**
 * How a file of XML is encoded: by its byte order mark, its first bytes, or what it declares (XML 1.0, appendix F). What it declares is
 * believed only as far as the bytes agree.
 *
 * @param charset of the file
 * @param isWide whether its letters have two bytes or four, so that it has to be turned into UTF-8 to be cut
 * @param isDeclared whether the file says so itself
 * @param remark what its owner should know
 */
record XmlEncoding(Charset charset, boolean isWide, boolean isDeclared, Optional<String> remark) {
    private static final Pattern DECLARATION =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,60})[\"']");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String ASCII = "<>&/!?=\"' -[]abcXYZ019\n";

    static XmlEncoding of(byte[] head) throws Unreadable {
        if (isWide(head, 0xFF, 0xFE, 0, 0) || isWide(head, 0, 0, 0xFE, 0xFF)) {
            return wide(Charset.forName("UTF-32"));
        }
        if (isWide(head, 0xFF, 0xFE) || isWide(head, '<', 0)) {
            return wide(StandardCharsets.UTF_16LE);
        }
        if (isWide(head, 0xFE, 0xFF) || isWide(head, 0, '<')) {
            return wide(StandardCharsets.UTF_16BE);
        }
        String beginning = new String(head, 0, Math.min(head.length, 400), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARATION.matcher(beginning.replaceFirst("^\u00EF\u00BB\u00BF", ""));
        return declared.find()
                ? declared(declared.group(1))
                : new XmlEncoding(StandardCharsets.UTF_8, false, false, Optional.empty());
    }

    /** The file in an encoding that letters of ASCII can be found in. */
    InputStream opened(InputStream file) {
        return isWide
                ? new Utf8Stream(
                        file,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT))
                : file;
    }

    /** A piece of {@link #opened}. */
    DecodedText decode(byte[] piece) throws Unreadable {
        boolean isUtf8 = isWide || charset.equals(StandardCharsets.UTF_8);
        if (isUtf8) {
            return utf8(piece);
        }
        Optional<String> asUtf8 = strictly(piece, StandardCharsets.UTF_8);
        boolean isPlain = asUtf8.isPresent() && asUtf8.get().length() == piece.length;
        boolean isSingleByte = charset.newEncoder().maxBytesPerChar() <= 1;
        if (asUtf8.isPresent() && (isPlain || isSingleByte)) {
            Optional<String> remark =
                    isPlain ? Optional.empty() : Optional.of("says that it is " + charset.name() + ", but is UTF-8");
            return new DecodedText(asUtf8.get(), remark);
        }
        Optional<String> asDeclared = strictly(piece, charset);
        return asDeclared.isPresent() ? new DecodedText(asDeclared.get(), Optional.empty()) : guessed(piece);
    }

    /** The bytes of the file that such a piece is made of. */
    byte[] original(byte[] piece) {
        return isWide ? new String(piece, StandardCharsets.UTF_8).getBytes(charset) : piece;
    }

    /** In UTF-8, XML may have NULs no more than elsewhere; they are what {@link XmlRepair} leaves out. */
    private static DecodedText utf8(byte[] piece) throws Unreadable {
        Optional<String> text = strictly(piece, StandardCharsets.UTF_8);
        return text.isPresent() ? new DecodedText(text.get(), Optional.empty()) : guessed(piece);
    }

    private static DecodedText guessed(byte[] piece) throws Unreadable {
        DecodedText guessed = TextDecoding.decode(piece);
        return guessed.remark().isPresent()
                ? guessed
                : new DecodedText(guessed.text(), Optional.of("is not in the encoding that it declares"));
    }

    private static XmlEncoding declared(String name) throws Unreadable {
        Optional<Charset> charset = charset(name);
        String word = name.toUpperCase(Locale.ROOT);
        if (word.startsWith("ISO-2022") || word.startsWith("HZ")) {
            throw new Unreadable(1, "says that it is " + name + ", which Lectern does not read; save it as UTF-8");
        }
        boolean isBelieved = charset.isPresent() && isOfAscii(charset.get());
        return isBelieved
                ? new XmlEncoding(charset.get(), false, true, Optional.empty())
                : new XmlEncoding(
                        StandardCharsets.UTF_8,
                        false,
                        true,
                        Optional.of("says that it is " + name + ", which it is not or Lectern does not read;"
                                + " it is read as UTF-8"));
    }

    /** Latin 1 is, on the web, windows-1252 (WHATWG Encoding, 4.2). */
    private static Optional<Charset> charset(String name) {
        boolean isKnown = Charset.isSupported(name);
        Charset charset = isKnown ? Charset.forName(name) : StandardCharsets.UTF_8;
        boolean isLatin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
        return isKnown ? Optional.of(isLatin ? WINDOWS_1252 : charset) : Optional.empty();
    }

    private static boolean isOfAscii(Charset charset) {
        return charset.canEncode() && new String(ASCII.getBytes(StandardCharsets.US_ASCII), charset).equals(ASCII);
    }

    private static XmlEncoding wide(Charset charset) {
        return new XmlEncoding(charset, true, true, Optional.empty());
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IOException another) {
            return Optional.empty();
        }
    }

    private static boolean isWide(byte[] head, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}

package org.lectern.importing.html;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.text.DecodedText;
import org.lectern.importing.text.TextDecoding;

/** Decodes a page: by its byte order mark, as UTF-8 if it is, by what it declares, else by its looks (HTML, 13.2.3). */
final class HtmlText {
    private static final int HEAD = 4 * 1024;
    private static final Pattern DECLARED = Pattern.compile(
            "(?i)<(?:meta\\b[^>]{0,300}?charset|\\?xml\\b[^>]{0,200}?encoding)\\s*=\\s*[\"']?\\s*([a-z0-9._:-]{2,40})");

    private HtmlText() {}

    static DecodedText decode(byte[] bytes) throws Unreadable {
        DecodedText guessed = TextDecoding.decode(bytes);
        Optional<Charset> declared = declared(bytes);
        if (guessed.remark().isEmpty() || declared.isEmpty()) {
            return guessed;
        }
        try {
            String text = declared.get()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') < 0 ? new DecodedText(text, Optional.empty()) : guessed;
        } catch (CharacterCodingException untrue) {
            return guessed;
        }
    }

    /** Of encodings with wide letters only a mark is believed; a declaration in letters of ASCII can't be true. */
    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        boolean isKnown = declared.find() && Charset.isSupported(declared.group(1));
        if (!isKnown) {
            return Optional.empty();
        }
        Charset charset = Charset.forName(declared.group(1));
        boolean isWide = charset.name().startsWith("UTF-") || charset.name().startsWith("ISO-2022");
        boolean isLatin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
        return isWide ? Optional.empty() : Optional.of(isLatin ? Charset.forName("windows-1252") : charset);
    }
}

package org.lectern.importing.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;

/** What the beginning of a file says about which XML it is. */
public final class XmlHead {
    private static final int LENGTH = 64 * 1024;

    private XmlHead() {}

    /** The outermost element with its attributes and nothing in it; none where the file does not begin as XML. */
    public static Optional<XmlElement> root(SourceFile file) throws Unreadable {
        byte[] head = file.head(LENGTH);
        if (!beginsWithMarkup(head)) {
            return Optional.empty();
        }
        try (InputStream opened = XmlEncoding.of(head).opened(new ByteArrayInputStream(head))) {
            XmlTokens tokens = new XmlTokens(opened);
            XmlTokens.Kind kind = tokens.next(new ByteSink(LENGTH));
            boolean isElement = kind == XmlTokens.Kind.START || kind == XmlTokens.Kind.EMPTY;
            return isElement ? element(tokens.tag().bytes()) : Optional.empty();
        } catch (IOException | Unreadable another) {
            return Optional.empty();
        }
    }

    /** Whether the text is somewhere at the beginning of the file. */
    public static boolean contains(SourceFile file, String ascii) throws Unreadable {
        String head = new String(file.head(LENGTH), StandardCharsets.ISO_8859_1);
        return head.toLowerCase(Locale.ROOT).contains(ascii.toLowerCase(Locale.ROOT));
    }

    private static Optional<XmlElement> element(byte[] tag) {
        String start = new String(tag, StandardCharsets.UTF_8);
        String whole = start.endsWith("/>") ? start : start.substring(0, start.length() - 1) + "/>";
        return XmlTree.readPart(XmlRepair.mend(whole).text(), Scope.NONE).roots().stream()
                .findFirst();
    }

    private static boolean beginsWithMarkup(byte[] head) {
        int position = 0;
        while (position < head.length
                && " \t\r\n\f\u00EF\u00BB\u00BF\u00FE\u00FF\0".indexOf(head[position] & 0xFF) >= 0) {
            position++;
        }
        return position < head.length && head[position] == '<';
    }
}

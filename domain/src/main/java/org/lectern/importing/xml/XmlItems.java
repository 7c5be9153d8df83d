package org.lectern.importing.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Cuts XML into the pieces that are items, such as {@code <item>...</item>}, and what stands around them. One piece is held at a time. */
final class XmlItems {
    /** In bytes. */
    static final int MAX_ITEM = 32 * 1024 * 1024;

    private static final int MAX_AROUND = 16 * 1024 * 1024;

    private final XmlTokens tokens;
    private final String itemName;
    private final ByteSink around = new ByteSink(MAX_AROUND);
    private ByteSink item = new ByteSink(MAX_ITEM);
    private String openName = "";
    private int openLine;

    /** @param itemName without a prefix; they may have any */
    XmlItems(InputStream input, String itemName) {
        this.tokens = new XmlTokens(input);
        this.itemName = itemName;
    }

    enum Ending {
        WHOLE,
        /** The file ends in it. */
        CUT_OFF,
        /** The next one begins in it. */
        NEVER_ENDED,
        TOO_LARGE
    }

    record Piece(byte[] bytes, int firstLine, int lastLine, Ending ending) {}

    Optional<Piece> next() throws IOException {
        while (true) {
            XmlTokens.Kind kind = tokens.next(isOpen() ? item : around);
            if (kind == XmlTokens.Kind.END_OF_FILE) {
                return isOpen() ? Optional.of(closed(Ending.CUT_OFF)) : Optional.empty();
            }
            Optional<Piece> piece = isOpen() ? inside(kind) : outside(kind);
            if (piece.isPresent()) {
                return piece;
            }
        }
    }

    /** The file without its items, as far as it was read. */
    ByteSink around() {
        return around;
    }

    boolean hasDoctype() {
        return tokens.hasDoctype();
    }

    int line() {
        return tokens.line();
    }

    private boolean isOpen() {
        return !openName.isEmpty();
    }

    private Optional<Piece> outside(XmlTokens.Kind kind) {
        boolean isItem = kind != XmlTokens.Kind.END && local(tokens.name()).equals(itemName);
        if (!isItem) {
            around.add(tokens.tag());
            return Optional.empty();
        }
        begin();
        return kind == XmlTokens.Kind.EMPTY ? Optional.of(closed(Ending.WHOLE)) : Optional.empty();
    }

    private Optional<Piece> inside(XmlTokens.Kind kind) {
        boolean isSame = kind != XmlTokens.Kind.EMPTY && tokens.name().equals(openName);
        if (isSame && kind == XmlTokens.Kind.START) {
            Piece before = closed(Ending.NEVER_ENDED);
            begin();
            return Optional.of(before);
        }
        item.add(tokens.tag());
        return isSame ? Optional.of(closed(Ending.WHOLE)) : Optional.empty();
    }

    private void begin() {
        openName = tokens.name();
        openLine = tokens.tagLine();
        item.add(tokens.tag());
    }

    private Piece closed(Ending ending) {
        Piece piece = new Piece(item.bytes(), openLine, tokens.line(), item.isFull() ? Ending.TOO_LARGE : ending);
        item = new ByteSink(MAX_ITEM);
        openName = "";
        return piece;
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}

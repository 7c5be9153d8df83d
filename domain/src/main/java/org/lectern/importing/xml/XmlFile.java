package org.lectern.importing.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.original.Original;
import org.lectern.importing.text.DecodedText;
import org.lectern.importing.xml.XmlItems.Ending;
import org.lectern.importing.xml.XmlItems.Piece;

/**
 * A file of XML that is a list of items: {@code <rss>} with its {@code <item>}s. It is read twice, once for what stands around the items and
 * once for them, and one item at a time is held. No DTD is looked at, no entity but XML's own and HTML's is expanded, no other file opened.
 */
public final class XmlFile {
    private static final int HEAD = 64 * 1024;

    private final SourceFile file;
    private final String itemName;
    private final XmlEncoding encoding;
    private final List<XmlElement> roots;
    private final List<String> remarks = new ArrayList<>();
    private final Optional<Unreadable> fault;

    /** @param itemName without its prefix */
    public XmlFile(SourceFile file, String itemName) throws Unreadable {
        this.file = file;
        this.itemName = itemName;
        this.encoding = XmlEncoding.of(file.head(HEAD));
        encoding.remark().ifPresent(remarks::add);
        try (InputStream opened = encoding.opened(file.open())) {
            XmlItems items = new XmlItems(opened, itemName);
            int count = count(items);
            XmlTree.Partial around = around(items);
            roots = around.roots();
            boolean isBroken = !around.fault().isEmpty() && !(roots.isEmpty() && count > 0);
            fault = isBroken ? Optional.of(new Unreadable(items.line(), endOf(around))) : Optional.empty();
        } catch (CharacterCodingException malformed) {
            throw new Unreadable("says that it is " + encoding.charset().name() + " and holds bytes that are none");
        } catch (IOException broken) {
            throw Unreadable.because("cannot be unpacked", broken);
        }
    }

    /** What to do with an item; what cannot be read of it is reported with its line. */
    @FunctionalInterface
    public interface Reading {
        void read(XmlItem item) throws Unreadable;
    }

    /** The outermost element without its items; none where the file is nothing but items. */
    public Optional<XmlElement> root() {
        return roots.stream().findFirst();
    }

    /** How the file as a whole had to be mended, as sentences without their subject. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /**
     * Reads the items in their order.
     *
     * @param around what they inherit
     * @param broken takes what is no item, and where the file breaks off
     */
    public void items(Scope around, Reading reading, Consumer<Unreadable> broken) throws Unreadable {
        try (InputStream opened = encoding.opened(file.open())) {
            XmlItems items = new XmlItems(opened, itemName);
            for (Optional<Piece> piece = items.next(); piece.isPresent(); piece = items.next()) {
                try {
                    reading.read(item(piece.get(), around));
                } catch (Unreadable part) {
                    boolean hasLine = part.line().isPresent();
                    broken.accept(hasLine ? part : new Unreadable(piece.get().firstLine(), part.getMessage()));
                }
            }
        } catch (IOException failure) {
            throw Unreadable.because("cannot be unpacked", failure);
        }
        fault.ifPresent(broken);
    }

    private XmlItem item(Piece piece, Scope around) throws Unreadable {
        String begins = "its <" + itemName + "> that begins in line " + piece.firstLine();
        if (piece.ending() != Ending.WHOLE) {
            throw new Unreadable(
                    piece.firstLine(),
                    begins
                            + switch (piece.ending()) {
                                case CUT_OFF -> " is never ended: the file is cut off in line " + piece.lastLine();
                                case NEVER_ENDED -> " is not ended before the next one begins";
                                default -> " is larger than " + XmlItems.MAX_ITEM / 1024 / 1024 + " MB";
                            });
        }
        DecodedText text = encoding.decode(piece.bytes());
        List<String> done = new ArrayList<>();
        text.remark().ifPresent(done::add);
        Original original = new Original(encoding.original(piece.bytes()), piece.firstLine(), piece.lastLine());
        XmlElement element;
        try {
            element = XmlTree.read(text.text(), around, piece.firstLine());
        } catch (Unreadable malformed) {
            XmlRepair.Mended mended = XmlRepair.mend(text.text());
            done.addAll(mended.remarks());
            element = XmlRepair.read(mended.text(), around, piece.firstLine(), done);
        }
        return new XmlItem(element, original, done);
    }

    private XmlTree.Partial around(XmlItems items) throws Unreadable {
        if (items.around().isFull()) {
            throw new Unreadable("has too much text that is in none of its items");
        }
        DecodedText text = encoding.decode(items.around().bytes());
        text.remark().ifPresent(remarks::add);
        if (items.hasDoctype()) {
            remarks.add("has a DOCTYPE, which is not read; entities that it declares are nobody's");
        }
        String xml = text.text().replaceFirst("^\uFEFF?\\s*", "").replaceFirst("^<\\?xml[^>]*\\?>", "");
        XmlRepair.Mended mended = XmlRepair.mend(xml);
        remarks.addAll(mended.remarks());
        return XmlTree.readPart(mended.text(), Scope.NONE);
    }

    private static String endOf(XmlTree.Partial around) {
        return around.roots().isEmpty()
                ? around.fault()
                : "is not ended as it should be, or broken outside of its items: " + around.fault();
    }

    private static int count(XmlItems items) throws IOException {
        int count = 0;
        while (items.next().isPresent()) {
            count++;
        }
        return count;
    }
}

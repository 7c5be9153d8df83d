package org.lectern.importing.xml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.lectern.importing.file.Unreadable;

/**
 * Mends what people's tools do wrong in XML where it is certain what they meant: a bare {@code &}, HTML's entities without a DTD, characters
 * that XML can't have. A file's own entities are nobody's: they stay as they are written.
 */
final class XmlRepair {
    private static final Pattern SECTION = Pattern.compile("<!\\[CDATA\\[|<!--|&");
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{0,40}));");
    private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "quot", "apos");

    private final String text;
    private final StringBuilder mended;
    /** By what was done: however often, it is said once. */
    private final Map<String, String> remarks = new LinkedHashMap<>();

    private XmlRepair(String text) {
        this.text = text;
        this.mended = new StringBuilder(text.length() + 64);
    }

    /** @param remarks what was done, each a sentence's end: {@code its &nbsp; were read as HTML's} */
    record Mended(String text, List<String> remarks) {}

    static Mended mend(String text) {
        XmlRepair repair = new XmlRepair(text);
        repair.walk();
        return new Mended(repair.withoutControls(), List.copyOf(repair.remarks.values()));
    }

    /** Closes what is not closed, at last, as a browser would. */
    static XmlElement read(String xml, Scope around, int firstLine, List<String> remarks) throws Unreadable {
        try {
            return XmlTree.read(xml, around, firstLine);
        } catch (Unreadable broken) {
            if (!broken.getMessage().startsWith(XmlTree.MALFORMED)) {
                throw broken;
            }
            Document balanced = Jsoup.parse(xml, "", Parser.xmlParser());
            balanced.outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.xml);
            XmlElement read = XmlTree.read(balanced.outerHtml(), around, firstLine);
            remarks.add(broken.getMessage() + " (line " + broken.line().orElse(firstLine)
                    + "); it is read as far as it can be");
            return read;
        }
    }

    private void walk() {
        Matcher sections = SECTION.matcher(text);
        int position = 0;
        while (sections.find(position)) {
            mended.append(text, position, sections.start());
            position = sections.group().equals("&") ? reference(sections.start()) : section(sections);
        }
        mended.append(text, position, text.length());
    }

    /** Copies a CDATA section or a comment. */
    private int section(Matcher begun) {
        String mark = begun.group().equals("<!--") ? "-->" : "]]>";
        int end = text.indexOf(mark, begun.end());
        int next = end < 0 ? text.length() : end + mark.length();
        mended.append(text, begun.start(), next);
        return next;
    }

    private int reference(int start) {
        Matcher reference = REFERENCE.matcher(text).region(start, Math.min(text.length(), start + 50));
        if (!reference.lookingAt()) {
            remarks.put("bare", "has a bare & that should be &amp;");
            mended.append("&amp;");
            return start + 1;
        }
        String name = reference.group(3);
        if (name == null) {
            number(reference);
        } else if (OF_XML.contains(name)) {
            mended.append(reference.group());
        } else {
            named(reference.group(), name);
        }
        return reference.end();
    }

    private void number(Matcher reference) {
        int point = reference.group(1) != null
                ? Integer.parseInt(reference.group(1))
                : Integer.parseInt(reference.group(2), 16);
        if (isOfXml(point)) {
            mended.append(reference.group());
            return;
        }
        remarks.put("number", "refers to a character that XML cannot have; it is left out");
    }

    private void named(String reference, String name) {
        String characters = Parser.unescapeEntities(reference, true);
        if (characters.equals(reference)) {
            remarks.putIfAbsent(
                    "unknown", "has the entity &" + name + ";, which is none of HTML's; it stays as it is written");
            mended.append("&amp;").append(reference, 1, reference.length());
            return;
        }
        remarks.putIfAbsent("named", "has entities of HTML, such as &" + name + ";, though it is XML");
        characters
                .codePoints()
                .forEach(point -> mended.append("&#").append(point).append(';'));
    }

    private String withoutControls() {
        boolean isClean = mended.codePoints().allMatch(XmlRepair::isOfXml);
        if (isClean) {
            return mended.toString();
        }
        remarks.put("control", "has control characters, which XML cannot have; they are left out");
        StringBuilder clean = new StringBuilder(mended.length());
        mended.codePoints().filter(XmlRepair::isOfXml).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** XML 1.0, production 2. */
    private static boolean isOfXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000 && point <= 0x10FFFF;
    }
}

package org.lectern.exporting.wxr;

import java.io.OutputStream;
import java.util.Locale;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes elements and their texts. Characters that XML cannot hold (XML 1.0, section 2.2) become U+FFFD, and are told by {@link
 * #takeReplaced}.
 */
final class WxrXml {
    private final XMLStreamWriter xml;
    private final TreeSet<String> replaced = new TreeSet<>();

    WxrXml(OutputStream to) throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(to, "UTF-8");
    }

    void begin() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("excerpt", "http://wordpress.org/export/1.2/excerpt/");
        xml.writeNamespace("content", "http://purl.org/rss/1.0/modules/content/");
        xml.writeNamespace("dc", "http://purl.org/dc/elements/1.1/");
        xml.writeNamespace("wp", "http://wordpress.org/export/1.2/");
        line();
        open("channel");
        line();
    }

    void end() throws XMLStreamException {
        close();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    void open(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    void close() throws XMLStreamException {
        xml.writeEndElement();
        line();
    }

    void element(String name, String text, String... attributes) throws XMLStreamException {
        open(name, attributes);
        xml.writeCharacters(clean(text));
        close();
    }

    /** As WordPress writes what people wrote. A section cannot hold its own end; there it ends, and another begins. */
    void section(String name, String text, String... attributes) throws XMLStreamException {
        open(name, attributes);
        String left = clean(text);
        for (int end = left.indexOf("]]>"); end >= 0; end = left.indexOf("]]>")) {
            xml.writeCData(left.substring(0, end + 2));
            left = left.substring(end + 2);
        }
        xml.writeCData(left);
        close();
    }

    /** The characters that were replaced since this was asked last: {@code U+0007}. */
    String takeReplaced() {
        String names = String.join(" ", replaced);
        replaced.clear();
        return names;
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    private String clean(String text) {
        if (text.codePoints().allMatch(WxrXml::isOfXml)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (!isOfXml(point)) {
                replaced.add(String.format(Locale.ROOT, "U+%04X", point));
            }
            clean.appendCodePoint(isOfXml(point) ? point : 0xFFFD);
        });
        return clean.toString();
    }

    private static boolean isOfXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}

package org.lectern.web.feed.format;

import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML from texts that may hold anything: characters that XML 1.0 has no way to write are left out. */
final class CleanXml {
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    CleanXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void begin(String root, String namespace) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(namespace);
    }

    /** @param attributes names and values in turn; an empty value leaves its attribute out */
    void open(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        write(attributes);
    }

    void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    void element(String name, String text, String... attributes) throws XMLStreamException {
        open(name, attributes);
        xml.writeCharacters(clean(text));
        close();
    }

    void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        write(attributes);
    }

    void finish() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                write(attributes[i], clean(attributes[i + 1]));
            }
        }
    }

    private void write(String name, String value) throws XMLStreamException {
        if (name.startsWith("xml:")) {
            xml.writeAttribute("xml", XMLConstants.XML_NS_URI, name.substring(4), value);
        } else {
            xml.writeAttribute(name, value);
        }
    }

    private static String clean(String text) {
        return FORBIDDEN.matcher(text).replaceAll("");
    }
}

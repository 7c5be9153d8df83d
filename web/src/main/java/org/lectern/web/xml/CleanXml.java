package org.lectern.web.xml;

import java.io.OutputStream;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML from texts that may hold anything: characters that XML 1.0 has no way to write are left out. Names may have prefixes. */
public final class CleanXml {
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();

    private final XMLStreamWriter xml;
    private final Map<String, String> namespaces;

    private CleanXml(XMLStreamWriter xml, Map<String, String> namespaces) {
        this.xml = xml;
        this.namespaces = namespaces;
    }

    /** What writes a document; it throws when its stream does. */
    @FunctionalInterface
    public interface Writing {
        void to(CleanXml xml) throws XMLStreamException;
    }

    /**
     * @param namespace of all names without a prefix; may be empty
     * @param prefixed other namespaces by their prefixes
     * @param attributes of the root, names and values in turn
     */
    public static void document(
            OutputStream out,
            String root,
            String namespace,
            Map<String, String> prefixed,
            Writing writing,
            String... attributes) {
        try {
            CleanXml xml = new CleanXml(WRITERS.createXMLStreamWriter(out, "UTF-8"), prefixed);
            xml.begin(root, namespace, attributes);
            writing.to(xml);
            xml.xml.writeEndDocument();
            xml.xml.close();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("XML could not be written", failure);
        }
    }

    private void begin(String root, String namespace, String... attributes) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(root);
        if (!namespace.isEmpty()) {
            xml.writeDefaultNamespace(namespace);
        }
        for (Map.Entry<String, String> prefix : namespaces.entrySet()) {
            xml.writeNamespace(prefix.getKey(), prefix.getValue());
        }
        write(attributes);
    }

    /** @param attributes names and values in turn; an empty value leaves its attribute out */
    public void open(String name, String... attributes) throws XMLStreamException {
        int colon = name.indexOf(':');
        if (colon < 0) {
            xml.writeStartElement(name);
        } else {
            String prefix = name.substring(0, colon);
            xml.writeStartElement(prefix, name.substring(colon + 1), namespaces.get(prefix));
        }
        write(attributes);
    }

    public void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    public void element(String name, String text, String... attributes) throws XMLStreamException {
        open(name, attributes);
        xml.writeCharacters(clean(text));
        close();
    }

    public void empty(String name, String... attributes) throws XMLStreamException {
        open(name, attributes);
        close();
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

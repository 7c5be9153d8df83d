package org.lectern.importing.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lectern.importing.file.Unreadable;

/** Reads one piece of XML as elements. Prefixes that nobody declared mean what they usually do. */
final class XmlTree {
    static final String MALFORMED = "is no well-formed XML: ";

    private static final int MAX_DEPTH = 100;
    private static final int MAX_ATTRIBUTES = 1_000;
    private static final XMLInputFactory READERS = readers();

    private final Deque<Open> open = new ArrayDeque<>();
    private final Scope around;
    private final int firstLine;
    private final List<XmlElement> roots = new ArrayList<>();
    private String fault = "";

    private XmlTree(Scope around, int firstLine) {
        this.around = around;
        this.firstLine = firstLine;
    }

    private record Open(String name, Map<String, String> attributes, List<Object> content, Scope scope, int line) {}

    /** @throws Unreadable with the line, if it is not well-formed */
    static XmlElement read(String xml, Scope around, int firstLine) throws Unreadable {
        XmlTree tree = new XmlTree(around, firstLine);
        tree.build(xml);
        return tree.roots.get(0);
    }

    /**
     * What can be read of it: elements that are still open where it ends or breaks are closed there.
     *
     * @param fault what is wrong, or empty
     */
    record Partial(List<XmlElement> roots, String fault) {}

    static Partial readPart(String xml, Scope around) {
        XmlTree tree = new XmlTree(around, 1);
        try {
            tree.build(xml);
        } catch (Unreadable broken) {
            tree.fault = broken.getMessage();
            while (!tree.open.isEmpty()) {
                tree.close();
            }
        }
        return new Partial(tree.roots, tree.fault);
    }

    private void build(String xml) throws Unreadable {
        try {
            XMLStreamReader reader = READERS.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                take(reader, reader.next());
            }
            reader.close();
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
            throw new Unreadable(firstLine - 1 + Math.max(1, line), MALFORMED + words(broken));
        }
    }

    private void take(XMLStreamReader reader, int event) throws Unreadable {
        int line = firstLine - 1 + reader.getLocation().getLineNumber();
        if (event == XMLStreamConstants.START_ELEMENT) {
            if (open.size() >= MAX_DEPTH) {
                throw new Unreadable(line, "is XML nested deeper than " + MAX_DEPTH + " levels");
            }
            begin(reader, line);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            close();
        } else if (!open.isEmpty() && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
            open.peek().content().add(reader.getText());
        } else if (event == XMLStreamConstants.COMMENT && !open.isEmpty()) {
            open.peek().content().add(new XmlComment(reader.getText()));
        }
    }

    private void begin(XMLStreamReader reader, int line) throws Unreadable {
        if (reader.getAttributeCount() > MAX_ATTRIBUTES) {
            throw new Unreadable(line, "has an element with more than " + MAX_ATTRIBUTES + " attributes");
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(
                    qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)),
                    reader.getAttributeValue(i));
        }
        Scope outer = open.isEmpty() ? around : open.peek().scope();
        String name = qualified(reader.getPrefix(), reader.getLocalName());
        open.push(new Open(name, attributes, new ArrayList<>(), outer.within(attributes), line));
    }

    private void close() {
        Open ended = open.pop();
        XmlElement element =
                new XmlElement(ended.name(), ended.attributes(), ended.content(), ended.scope(), ended.line());
        if (open.isEmpty()) {
            roots.add(element);
        } else {
            open.peek().content().add(element);
        }
    }

    private static String qualified(String prefix, String localName) {
        return prefix == null || prefix.isEmpty() ? localName : prefix + ":" + localName;
    }

    private static String words(XMLStreamException broken) {
        String message = String.valueOf(broken.getMessage());
        int detail = message.indexOf("Message: ");
        String words =
                (detail < 0 ? message : message.substring(detail + 9)).strip().replaceAll("\\s+", " ");
        return words.length() > 200 ? words.substring(0, 200) + "..." : words;
    }

    /** The JDK's own, which is the same on every server. */
    private static XMLInputFactory readers() {
        XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        readers.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        readers.setXMLResolver((XMLResolver) (publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("a reference to another file, which is not followed");
        });
        return readers;
    }
}

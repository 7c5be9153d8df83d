package org.lectern.importing.xml;

import java.util.Map;
import java.util.Set;

/** Elements as HTML writes them. */
final class XmlMarkup {
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");

    private XmlMarkup() {}

    static String inside(XmlElement element) {
        StringBuilder markup = new StringBuilder();
        for (Object each : element.content()) {
            add(markup, each);
        }
        return markup.toString();
    }

    private static void add(StringBuilder markup, Object part) {
        if (part instanceof XmlComment) {
            markup.append(part);
            return;
        }
        if (!(part instanceof XmlElement element)) {
            markup.append(escaped(part.toString()));
            return;
        }
        String name = element.namespace().equals(Namespaces.XHTML) ? element.localName() : element.name();
        markup.append('<').append(name);
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            if (!attribute.getKey().startsWith("xmlns")) {
                String value = escaped(attribute.getValue()).replace("\"", "&quot;");
                markup.append(' ')
                        .append(attribute.getKey())
                        .append("=\"")
                        .append(value)
                        .append('"');
            }
        }
        markup.append('>');
        if (!VOID.contains(name)) {
            markup.append(inside(element)).append("</").append(name).append('>');
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

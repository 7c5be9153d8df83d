package org.lectern.importing.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element with all that is in it.
 *
 * @param name with its prefix, as written
 * @param attributes by their names as written
 * @param content texts, comments and elements, in their order
 * @param line in its file, from 1
 */
public record XmlElement(String name, Map<String, String> attributes, List<Object> content, Scope scope, int line) {
    public String localName() {
        return name.substring(name.indexOf(':') + 1);
    }

    public String namespace() {
        return scope.namespace(name.substring(0, Math.max(0, name.indexOf(':'))));
    }

    /** With the prefix that everybody uses for its namespace: {@code dc:creator}. */
    public String commonName() {
        return Namespaces.prefix(namespace())
                .map(prefix -> prefix + ":" + localName())
                .orElse(name);
    }

    public boolean is(String namespace, String localName) {
        return localName().equals(localName) && namespace().equals(namespace);
    }

    public List<XmlElement> children() {
        return content.stream()
                .flatMap(each -> each instanceof XmlElement element ? Stream.of(element) : Stream.empty())
                .toList();
    }

    public List<XmlElement> all(String namespace, String localName) {
        return children().stream().filter(each -> each.is(namespace, localName)).toList();
    }

    public Optional<XmlElement> first(String namespace, String localName) {
        return all(namespace, localName).stream().findFirst();
    }

    /** Of the first such child, without blanks around it; none where it is blank. */
    public Optional<String> textOf(String namespace, String localName) {
        return first(namespace, localName).map(each -> each.text().strip()).filter(text -> !text.isEmpty());
    }

    /** Without blanks around its value; none where that is blank. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** All texts in it. */
    public String text() {
        StringBuilder text = new StringBuilder();
        addText(text, false);
        return text.toString();
    }

    /** All texts in it, and the comments as they are written. */
    public String textAndComments() {
        StringBuilder text = new StringBuilder();
        addText(text, true);
        return text.toString();
    }

    /** What is in it: its text, and where there are elements their tags. */
    public String markup() {
        return children().isEmpty() ? text() : XmlMarkup.inside(this);
    }

    private void addText(StringBuilder text, boolean withComments) {
        for (Object each : content) {
            if (each instanceof XmlElement element) {
                element.addText(text, withComments);
            } else if (withComments || !(each instanceof XmlComment)) {
                text.append(each);
            }
        }
    }
}

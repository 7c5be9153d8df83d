package org.lectern.importing.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.importing.xml.Namespaces;
import org.lectern.importing.xml.XmlElement;

/**
 * A text of Atom 1.0 (RFC 4287, 3.1 and 4.1.3) or 0.3 (content constructs): plain, HTML, or no text at all.
 *
 * @param markup empty where it is no text
 */
record AtomText(String markup, boolean isHtml) {
    static AtomText of(XmlElement element) {
        String type = element.attribute("type").orElse("text").toLowerCase(Locale.ROOT);
        boolean isOld = element.namespace().equals(Namespaces.ATOM_03);
        if (element.attribute("mode").equals(Optional.of("base64"))) {
            return decoded(element, type.contains("html"));
        }
        if (type.equals("xhtml") || type.equals("application/xhtml+xml")) {
            return new AtomText(xhtml(element), true);
        }
        if (type.equals("html") || type.equals("text/html")) {
            return new AtomText(html(element).strip(), true);
        }
        boolean isText = type.startsWith("text")
                || type.endsWith("xml")
                || type.endsWith("json")
                || isOld
                || !element.localName().equals("content") && !type.endsWith("octet-stream");
        if (!isText) {
            return decoded(element, false);
        }
        String markup = element.markup();
        boolean looksHtml = !element.children().isEmpty() || (isOld || !type.equals("text")) && FeedText.isHtml(markup);
        return new AtomText(markup.strip(), looksHtml);
    }

    /** As a title or a summary is shown. */
    String line() {
        return isHtml ? FeedText.plain(markup) : markup.strip();
    }

    /** Some write the markup itself instead of escaping it, or escape it and put a {@code div} around that. */
    private static String html(XmlElement element) {
        List<XmlElement> children = element.children();
        boolean isWrapped = children.size() == 1
                && children.get(0).localName().equals("div")
                && children.get(0).children().isEmpty();
        return isWrapped ? children.get(0).text() : element.markup();
    }

    /** The {@code div} around it is not part of it (RFC 4287, 3.1.1.3). */
    private static String xhtml(XmlElement element) {
        List<XmlElement> children = element.children();
        boolean isWrapped = children.size() == 1 && children.get(0).localName().equals("div");
        if (!isWrapped) {
            return element.markup().strip();
        }
        XmlElement div = children.get(0);
        return div.children().isEmpty()
                ? escaped(div.text()).strip()
                : div.markup().strip();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static AtomText decoded(XmlElement element, boolean isHtml) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(element.text().strip());
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean isText = text.chars().noneMatch(each -> each == 0) && !text.isBlank();
            return new AtomText(isText ? text : "", isHtml || FeedText.isHtml(text));
        } catch (CharacterCodingException | IllegalArgumentException another) {
            return new AtomText("", false);
        }
    }
}

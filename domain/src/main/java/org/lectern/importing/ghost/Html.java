package org.lectern.importing.ghost;

import java.util.Optional;
import org.jsoup.Jsoup;

/** Writes HTML. What is put between tags is HTML already, or has been through {@link #text}. */
final class Html {
    private Html() {}

    static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** @param attributes names and values by turns; one without a value is left out */
    static String element(String name, String content, String... attributes) {
        return open(name, attributes) + content + "</" + name + ">";
    }

    /** An element that has no end. */
    static String open(String name, String... attributes) {
        StringBuilder tag = new StringBuilder("<").append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                String value = text(attributes[i + 1]).replace("\"", "&quot;");
                tag.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(value)
                        .append('"');
            }
        }
        return tag.append('>').toString();
    }

    static String figure(String content, Optional<String> caption) {
        return element(
                "figure",
                content + caption.map(html -> element("figcaption", html)).orElse(""));
    }

    static String link(String address, String content) {
        return address.isEmpty() ? content : element("a", content, "href", address);
    }

    /** What a reader sees of the HTML, in one line. */
    static String seen(String html) {
        return Jsoup.parseBodyFragment(html).text().strip();
    }
}

package org.lectern.exporting.wxr;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.lectern.post.Named;
import org.lectern.post.Post;
import org.lectern.post.Slug;

/** The people and tags of the site, which stand in front of its posts. */
final class WxrHead {
    private final Map<String, String> authors = new LinkedHashMap<>();
    private final Map<String, Boolean> tags = new LinkedHashMap<>();

    void note(Post post) {
        post.authors().forEach(author -> authors.putIfAbsent(login(author), author.name()));
        post.tags().forEach(tag -> tags.put(tag, true));
    }

    static String login(Named author) {
        return author.slug().or(() -> Slug.from(author.name()).map(Slug::text)).orElse(author.name());
    }

    Iterable<String> tags() {
        return tags.keySet();
    }

    void write(WxrXml xml, Map<String, String> labels) throws XMLStreamException {
        int number = 0;
        for (var author : authors.entrySet()) {
            xml.open("wp:author");
            xml.element("wp:author_id", String.valueOf(++number));
            xml.section("wp:author_login", author.getKey());
            xml.section("wp:author_email", "");
            xml.section("wp:author_display_name", author.getValue());
            xml.section("wp:author_first_name", "");
            xml.section("wp:author_last_name", "");
            xml.close();
        }
        for (String tag : tags.keySet()) {
            xml.open("wp:tag");
            xml.element("wp:term_id", String.valueOf(++number));
            xml.section("wp:tag_slug", tag);
            xml.section("wp:tag_name", labels.getOrDefault(tag, tag));
            xml.close();
        }
    }
}

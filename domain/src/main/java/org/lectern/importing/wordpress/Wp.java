package org.lectern.importing.wordpress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.importing.xml.Namespaces;
import org.lectern.importing.xml.XmlElement;

/** An item of an export, by WordPress's names. */
record Wp(XmlElement item) {
    /** Without blanks around it; none where it is empty. */
    Optional<String> text(String name) {
        return item.textOf(Namespaces.WORDPRESS, name);
    }

    String type() {
        return text("post_type").orElse("post");
    }

    String id() {
        return text("post_id").orElse("");
    }

    /** Of the post that it belongs to; none where it belongs to no other. */
    Optional<String> parent() {
        return text("post_parent").filter(id -> !id.equals("0"));
    }

    /** As it is written, blanks included. */
    String content() {
        return item.first(Namespaces.CONTENT, "encoded")
                .map(XmlElement::textAndComments)
                .orElse("");
    }

    String excerpt() {
        return item.first(Namespaces.WORDPRESS_EXCERPT, "encoded")
                .map(each -> each.text().strip())
                .orElse("");
    }

    int comments() {
        return item.all(Namespaces.WORDPRESS, "comment").size();
    }

    /** By key, in their order; those without a value left out. */
    Map<String, List<String>> meta() {
        Map<String, List<String>> meta = new LinkedHashMap<>();
        for (XmlElement each : item.all(Namespaces.WORDPRESS, "postmeta")) {
            Optional<String> value = each.textOf(Namespaces.WORDPRESS, "meta_value");
            Optional<String> key = each.textOf(Namespaces.WORDPRESS, "meta_key");
            if (key.isPresent() && value.isPresent()) {
                meta.merge(key.get(), List.of(value.get()), Wp::joined);
            }
        }
        return meta;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}

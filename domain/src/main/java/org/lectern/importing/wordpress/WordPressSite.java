package org.lectern.importing.wordpress;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lectern.importing.xml.Namespaces;
import org.lectern.importing.xml.XmlElement;

/** What an export says about its site: the names of its authors and categories. */
final class WordPressSite {
    private final Map<String, String> authors = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Optional<String> language;

    WordPressSite(Optional<XmlElement> channel) {
        language = channel.flatMap(each -> each.textOf("", "language"));
        channel.ifPresent(each -> {
            each.all(Namespaces.WORDPRESS, "author").forEach(this::author);
            each.all(Namespaces.WORDPRESS, "category").forEach(this::category);
        });
    }

    Optional<String> language() {
        return language;
    }

    /** As printed on the site; the login where the export has no name for it. */
    String author(String login) {
        return authors.getOrDefault(login, login);
    }

    Map<String, Object> term(String taxonomy, String slug, String name) {
        Map<String, Object> term = new LinkedHashMap<>();
        term.put("taxonomy", taxonomy);
        term.put("slug", slug);
        term.put("name", name);
        if (taxonomy.equals("category") && parents.containsKey(slug)) {
            term.put("parent", parents.get(slug));
        }
        return term;
    }

    private void author(XmlElement author) {
        Optional<String> login = author.textOf(Namespaces.WORDPRESS, "author_login");
        Optional<String> name = author.textOf(Namespaces.WORDPRESS, "author_display_name");
        if (login.isPresent() && name.isPresent()) {
            authors.put(login.get(), name.get());
        }
    }

    private void category(XmlElement category) {
        Optional<String> slug = category.textOf(Namespaces.WORDPRESS, "category_nicename");
        Optional<String> parent = category.textOf(Namespaces.WORDPRESS, "category_parent");
        if (slug.isPresent() && parent.isPresent()) {
            parents.put(slug.get(), parent.get());
        }
    }
}

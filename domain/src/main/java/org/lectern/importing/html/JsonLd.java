package org.lectern.importing.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.json.Json;
import org.lectern.importing.json.JsonObject;

/** What a page says of its article in JSON-LD, in schema.org's words. */
final class JsonLd {
    private static final Set<String> ARTICLES = Set.of(
            "BlogPosting", "Article", "NewsArticle", "SocialMediaPosting", "TechArticle", "Report", "LiveBlogPosting");
    private static final int MOST_SCRIPTS = 50;

    private JsonLd() {}

    /** Empty where the page says nothing; a script that is no JSON says nothing. */
    static JsonObject article(Document page) {
        List<JsonObject> all = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]").stream()
                .limit(MOST_SCRIPTS)
                .toList()) {
            try {
                collect(Json.value(script.data()).value(), all, 0);
            } catch (Unreadable ofNoUse) {
                continue;
            }
        }
        return all.stream().filter(JsonLd::isArticle).findFirst().orElse(JsonObject.of(""));
    }

    /** The names of a person or several, each an object or a text. */
    static List<String> names(JsonObject article, String field) {
        List<String> names = new ArrayList<>(article.texts(field));
        article.text(field).ifPresent(names::add);
        article.objects(field).forEach(each -> each.text("name").ifPresent(names::add));
        article.object(field).text("name").ifPresent(names::add);
        return names;
    }

    private static void collect(Object value, List<JsonObject> all, int depth) {
        if (depth > 4) {
            return;
        }
        if (value instanceof List<?> list) {
            list.forEach(each -> collect(each, all, depth + 1));
            return;
        }
        JsonObject object = JsonObject.of(value);
        if (!object.isEmpty()) {
            all.add(object);
            object.list("@graph").forEach(each -> collect(each, all, depth + 1));
        }
    }

    private static boolean isArticle(JsonObject object) {
        Optional<String> type =
                object.text("@type").or(() -> object.texts("@type").stream().findFirst());
        return type.filter(ARTICLES::contains).isPresent();
    }
}

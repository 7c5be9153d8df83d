package org.lectern.web.api.search;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lectern.document.Document;

/** Suggestions as browsers read them for their address bars: what was typed, the texts, what each is, where each is (OpenSearch Suggestions 1.1). */
final class BrowserSuggestions {
    static final String MEDIA_TYPE = "application/x-suggestions+json";

    private BrowserSuggestions() {}

    static byte[] bytes(String typed, List<Document> items) {
        return Json.createArrayBuilder()
                .add(typed)
                .add(all("text", items))
                .add(all("type", items))
                .add(all("url", items))
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonArrayBuilder all(String name, List<Document> items) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        items.forEach(item -> all.add(item.text(name).orElse("")));
        return all;
    }
}

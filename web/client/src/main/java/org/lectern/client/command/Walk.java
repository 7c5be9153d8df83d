package org.lectern.client.command;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.client.http.Api;
import org.lectern.client.http.Query;

/** Reads a list of the API page by page, as far as it is wanted. */
final class Walk {
    private static final int PAGE = 100;

    private final Api api;

    Walk(Api api) {
        this.api = api;
    }

    List<JsonObject> items(String path, Query query, int wanted) {
        List<JsonObject> items = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            int limit = Math.min(PAGE, wanted - items.size());
            JsonObject page =
                    api.get(path, query.with("limit", Integer.toString(limit)).with("after", next));
            page.getJsonArray("items").stream().map(JsonValue::asJsonObject).forEach(items::add);
            next = page.get("next") instanceof JsonString cursor ? Optional.of(cursor.getString()) : Optional.empty();
        } while (next.isPresent() && items.size() < wanted);
        return items;
    }
}

package org.lectern.importing.ghost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.json.Json;
import org.lectern.importing.json.JsonObject;
import org.lectern.importing.json.JsonPart;

/** The tables of an export that say more about its posts. They may stand behind the posts. */
final class Tables implements Json.Parts {
    /** Where the tables stand: in a database of a list of databases, in the only one, or at the outermost place, as the API has them. */
    private static final List<String> PLACES = List.of("/db/*/data", "/data", "");

    /** Of all tables but the posts'. */
    private static final int MAX_ROWS = 1_000_000;

    private final Map<String, JsonObject> tags = new HashMap<>();
    private final Map<String, JsonObject> users = new HashMap<>();
    private final Map<String, JsonObject> metas = new HashMap<>();
    private final Map<String, List<Link>> tagsOfPosts = new HashMap<>();
    private final Map<String, List<Link>> authorsOfPosts = new HashMap<>();
    private int rows;

    /** @param order the one that the link states, else the one in which it stands */
    private record Link(long order, String to) {}

    static Set<String> posts() {
        return at("posts", "pages");
    }

    static Set<String> others() {
        return at("tags", "users", "posts_meta", "posts_tags", "posts_authors");
    }

    private static Set<String> at(String... names) {
        Set<String> pointers = new TreeSet<>();
        for (String place : PLACES) {
            for (String name : names) {
                pointers.add(place + "/" + name + "/*");
            }
        }
        return pointers;
    }

    @Override
    public void take(JsonPart part) throws Unreadable {
        rows++;
        if (rows > MAX_ROWS) {
            throw new Unreadable("is a Ghost export with more than " + MAX_ROWS + " rows beside its posts");
        }
        JsonObject row = part.object();
        switch (name(part.pointer())) {
            case "tags" -> named(row, tags, Set.of("name", "slug", "visibility"));
            case "users" -> named(row, users, Set.of("name", "slug"));
            case "posts_meta" -> row.text("post_id").ifPresent(id -> metas.put(id, withoutIds(row)));
            case "posts_tags" -> link(row, "tag_id", tagsOfPosts);
            case "posts_authors" -> link(row, "author_id", authorsOfPosts);
            default -> throw new IllegalStateException(part.pointer());
        }
    }

    @Override
    public void refused(Unreadable part) {
        // A row of a tag or a user that is so large says nothing that anybody needs.
    }

    List<JsonObject> tags(String post) {
        return linked(tagsOfPosts, post, tags);
    }

    List<JsonObject> authors(String post) {
        return linked(authorsOfPosts, post, users);
    }

    Optional<JsonObject> user(String id) {
        return Optional.ofNullable(users.get(id));
    }

    /** What newer versions keep beside the post. */
    Map<String, Object> meta(String post) {
        return Optional.ofNullable(metas.get(post)).map(JsonObject::fields).orElse(Map.of());
    }

    static String name(String pointer) {
        String table = pointer.substring(0, pointer.length() - 2);
        return table.substring(table.lastIndexOf('/') + 1);
    }

    private static void named(JsonObject row, Map<String, JsonObject> into, Set<String> fields) {
        Map<String, Object> kept = row.fields();
        kept.keySet().retainAll(fields);
        row.text("id").ifPresent(id -> into.put(id, JsonObject.of(kept)));
    }

    private static JsonObject withoutIds(JsonObject row) {
        Map<String, Object> kept = new LinkedHashMap<>(row.fields());
        kept.keySet().removeAll(Set.of("id", "post_id"));
        kept.values().removeIf(Objects::isNull);
        return JsonObject.of(kept);
    }

    private static void link(JsonObject row, String to, Map<String, List<Link>> into) {
        if (row.text("post_id").isPresent() && row.text(to).isPresent()) {
            List<Link> links = into.computeIfAbsent(row.text("post_id").get(), post -> new ArrayList<>());
            links.add(new Link(
                    row.whole("sort_order").orElse((long) links.size()),
                    row.text(to).get()));
        }
    }

    private static List<JsonObject> linked(Map<String, List<Link>> links, String post, Map<String, JsonObject> rows) {
        return links.getOrDefault(post, List.of()).stream()
                .sorted(Comparator.comparingLong(Link::order))
                .flatMap(link -> Optional.ofNullable(rows.get(link.to())).stream())
                .toList();
    }
}

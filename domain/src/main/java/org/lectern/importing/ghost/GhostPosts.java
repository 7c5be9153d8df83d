package org.lectern.importing.ghost;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.importing.field.Doubt;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.field.PostReading;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.json.Json;
import org.lectern.importing.json.JsonObject;
import org.lectern.importing.json.JsonPart;
import org.lectern.importing.source.Findings;
import org.lectern.markup.Markup;

/** The posts of one export, once its other tables are read. */
public final class GhostPosts implements Json.Parts {
    private final SourcePath path;
    private final PostReading reading;
    private final Findings findings;
    private final Bodies bodies;
    private final Tables tables = new Tables();
    private int count;

    public GhostPosts(SourcePath path, PostReading reading, Markup markup, Findings findings) {
        this.path = path;
        this.reading = reading;
        this.bodies = new Bodies(markup);
        this.findings = findings;
    }

    public Set<String> neededFirst() {
        return Tables.others();
    }

    public Json.Parts tables() {
        return tables;
    }

    public Set<String> wanted() {
        return Tables.posts();
    }

    @Override
    public void take(JsonPart part) {
        count++;
        JsonObject post = flat(part);
        try {
            findings.found(post(part, post));
        } catch (Unreadable reason) {
            findings.rejected(new Unreadable(part.original().firstLine(), named(post) + reason.getMessage()));
        }
    }

    @Override
    public void refused(Unreadable part) {
        count++;
        findings.rejected(part);
    }

    /** @throws Unreadable if there was not one post */
    public void end() throws Unreadable {
        if (count == 0) {
            throw new Unreadable("is a Ghost export without posts");
        }
    }

    private FoundPost post(JsonPart part, JsonObject post) throws Unreadable {
        if (post.isEmpty()) {
            throw new Unreadable("is no object");
        }
        Bodies.Chosen body = bodies.of(post);
        FoundPost found = reading.read(path, part.original(), Fields.of(post, tables), body.content());
        if (found.isUntold() && body.content().source().isBlank()) {
            throw new Unreadable("is no post: it has neither title, date nor text");
        }
        found = found.withAddresses(Addresses.of(post))
                .derived(post.text("slug").isPresent() ? Set.of() : Set.of("slug"));
        Optional<String> identity =
                post.text("uuid").or(() -> post.text("id").filter(id -> id.matches("[0-9a-f]{24}")));
        found = identity.isPresent() ? found.identified(identity.get()) : found;
        Optional<String> feedId = feedId(post);
        found = feedId.isPresent() ? found.syndicated(feedId.get()) : found;
        if (body.isDoubtful()) {
            found = found.doubting(
                    new Doubt("content", "Ghost's HTML of the post says something else than what its editor kept"));
        }
        return named(found, named(post), remarks(part, post, body));
    }

    /** Ghost's own feeds call a post by its id; before version 1, when ids were numbers, by its UUID. */
    private static Optional<String> feedId(JsonObject post) {
        return post.text("id").filter(id -> id.matches("[0-9a-f]{24}")).or(() -> post.text("uuid"));
    }

    /** A file has many posts: each warning names its own. */
    private FoundPost named(FoundPost found, String name, List<String> remarks) {
        String file = path + ": ";
        List<String> warnings = new ArrayList<>();
        remarks.forEach(remark -> warnings.add(file + name + remark));
        found.warnings().forEach(warning -> warnings.add(file + name + warning.substring(file.length())));
        return new FoundPost(found.from(), found.slug(), found.fields(), found.tagLabels(), warnings, found.parts());
    }

    private static List<String> remarks(JsonPart part, JsonObject post, Bodies.Chosen body) {
        List<String> remarks = new ArrayList<>(body.remarks());
        if (!Fields.isPublic(post)) {
            remarks.add("was for " + post.text("visibility").orElse("some") + " only; it comes in as a draft");
        }
        if (post.text("status").filter("sent"::equals).isPresent()) {
            remarks.add("was sent by e-mail and never on the site; it comes in as a draft");
        }
        part.doubled().forEach(name -> remarks.add("states '" + name + "' twice; the last one counts"));
        return remarks;
    }

    /** Its <a href="https://github.com/TryGhost/migrate">migration tools</a> wrap each post once more. */
    private static JsonObject flat(JsonPart part) {
        JsonObject post = part.object();
        JsonObject data = post.object("data");
        Map<String, Object> fields = new LinkedHashMap<>(data.isEmpty() ? post.fields() : data.fields());
        if (!data.isEmpty()) {
            post.value("url").ifPresent(url -> fields.putIfAbsent("url", url));
        }
        if (Tables.name(part.pointer()).equals("pages")) {
            fields.putIfAbsent("type", "page");
        }
        return JsonObject.of(fields);
    }

    private static String named(JsonObject post) {
        return post.text("title")
                .or(() -> post.text("slug"))
                .map(title -> "the post '" + (title.length() > 60 ? title.substring(0, 60) + "..." : title) + "': ")
                .orElse("a post: ");
    }
}

package org.lectern.importing.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.json.Json;
import org.lectern.importing.json.JsonObject;
import org.lectern.importing.json.JsonPart;

/** The posts of a JSON Feed. */
public final class JsonFeedPosts {
    public static final Set<String> ITEMS = Set.of("/items/*");

    /** What is said of all of them, which may stand behind them. */
    public static final Set<String> FEED =
            Set.of("/authors", "/author", "/language", "/home_page_url", "/feed_url", "/next_url");

    private final PieceReading reading;
    private final SourcePath path;
    private final Consumer<FoundPost> found;
    private final Consumer<Unreadable> rejected;
    private final Map<String, Object> feed = new HashMap<>();
    private int count;

    public JsonFeedPosts(
            PieceReading reading, SourcePath path, Consumer<FoundPost> found, Consumer<Unreadable> rejected) {
        this.reading = reading;
        this.path = path;
        this.found = found;
        this.rejected = rejected;
    }

    public Json.Parts feed() {
        return taking(part -> feed.put(part.pointer().substring(1), part.value()));
    }

    public Json.Parts items() {
        return taking(this::item);
    }

    /** How many items there were. */
    public int count() {
        return count;
    }

    private void item(JsonPart part) throws Unreadable {
        count++;
        try {
            if (part.object().isEmpty()) {
                throw new Unreadable("is no post: it is no JSON object");
            }
            FeedEntry entry = JsonFeedItem.read(part.object(), JsonObject.of(feed));
            if (!part.doubled().isEmpty()) {
                entry.warn("states names twice, of which the last counts: " + String.join(", ", part.doubled()));
            }
            if (count == 1 && feed.get("next_url") instanceof String next) {
                entry.warn("the feed goes on in " + next + ", which is not read");
            }
            found.accept(entry.post(reading, path, part.original()));
        } catch (Unreadable reason) {
            rejected.accept(new Unreadable(reason.line().orElse(part.original().firstLine()), reason.getMessage()));
        }
    }

    private Json.Parts taking(Taking taking) {
        return new Json.Parts() {
            @Override
            public void take(JsonPart part) throws Unreadable {
                taking.take(part);
            }

            @Override
            public void refused(Unreadable part) {
                rejected.accept(part);
            }
        };
    }

    private interface Taking {
        void take(JsonPart part) throws Unreadable;
    }
}

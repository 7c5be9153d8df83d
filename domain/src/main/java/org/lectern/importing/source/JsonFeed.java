package org.lectern.importing.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.lectern.importing.feed.JsonFeedPosts;
import org.lectern.importing.feed.PieceReading;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.json.Json;
import org.lectern.importing.xml.XmlHead;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org): one post an item. */
@ApplicationScoped
public class JsonFeed implements SourceFormat {
    private static final int HEAD = 64 * 1024;

    private final PieceReading reading;

    /** For the container's proxy. */
    protected JsonFeed() {
        this(null);
    }

    @Inject
    public JsonFeed(PieceReading reading) {
        this.reading = reading;
    }

    @Override
    public String label() {
        return "JSON Feed";
    }

    @Override
    public Recognition recognise(SourceFile file) throws Unreadable {
        Set<String> outline = Json.outline(file.head(HEAD));
        boolean isVersioned = outline.contains("/version");
        boolean isNamed = isVersioned && XmlHead.contains(file, "jsonfeed.org/version/");
        boolean hasItems = outline.contains("/items/*/content_html") || outline.contains("/items/*/content_text");
        return isNamed ? Recognition.CERTAIN : isVersioned && hasItems ? Recognition.LIKELY : Recognition.NONE;
    }

    @Override
    public void read(SourceFile file, Findings findings) throws Unreadable {
        JsonFeedPosts posts = new JsonFeedPosts(reading, file.path(), findings::found, findings::rejected);
        try {
            walk(file, JsonFeedPosts.FEED, posts.feed());
        } catch (Unreadable brokenSomewhere) {
            // What comes before is read, and the walk over the items says what is wrong.
            walk(file, JsonFeedPosts.ITEMS, posts.items());
            throw brokenSomewhere;
        }
        walk(file, JsonFeedPosts.ITEMS, posts.items());
        if (posts.count() == 0) {
            throw new Unreadable("is a feed without a single item");
        }
    }

    private static void walk(SourceFile file, Set<String> wanted, Json.Parts parts) throws Unreadable {
        try (InputStream json = file.open()) {
            Json.walk(json, wanted, parts);
        } catch (IOException broken) {
            throw Unreadable.because("cannot be unpacked", broken);
        }
    }
}

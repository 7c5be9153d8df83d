package org.lectern.importing.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.lectern.importing.field.PostReading;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.ghost.GhostPosts;
import org.lectern.importing.json.Json;
import org.lectern.markup.Markup;

/** A weblog as Ghost exports it, or as its API gives its posts. It is read twice, as what a post is linked with may stand behind it. */
@ApplicationScoped
public class GhostExport implements SourceFormat {
    private static final int HEAD = 64 * 1024;

    private static final List<String> DATABASES =
            List.of("/db/*/data", "/db/*/meta/exported_on", "/meta/exported_on", "/data/posts/*/mobiledoc");

    private static final List<String> POSTS = List.of(
            "/posts/*/uuid", "/posts/*/comment_id", "/posts/*/mobiledoc", "/posts/*/lexical", "/posts/*/feature_image");

    private final PostReading reading;
    private final Markup markup;

    /** For the container's proxy. */
    protected GhostExport() {
        this(null, null);
    }

    @Inject
    public GhostExport(PostReading reading, Markup markup) {
        this.reading = reading;
        this.markup = markup;
    }

    @Override
    public String label() {
        return "Ghost's export (JSON)";
    }

    @Override
    public Recognition recognise(SourceFile file) throws Unreadable {
        Set<String> outline = Json.outline(file.head(HEAD));
        if (DATABASES.stream().anyMatch(outline::contains)) {
            return Recognition.CERTAIN;
        }
        boolean isOfApi = POSTS.stream()
                .flatMap(pointer -> List.of(pointer, pointer.replace("/posts", "/pages")).stream())
                .anyMatch(outline::contains);
        boolean isWrapped = outline.contains("/posts/*/data/html") || outline.contains("/data/posts/*/html");
        return isOfApi || isWrapped ? Recognition.LIKELY : Recognition.NONE;
    }

    @Override
    public void read(SourceFile file, Findings findings) throws Unreadable {
        GhostPosts posts = new GhostPosts(file.path(), reading, markup, findings);
        walk(file, posts.neededFirst(), posts.tables());
        walk(file, posts.wanted(), posts);
        posts.end();
    }

    private static void walk(SourceFile file, Set<String> wanted, Json.Parts parts) throws Unreadable {
        try (InputStream json = file.open()) {
            Json.walk(json, wanted, parts);
        } catch (IOException broken) {
            throw Unreadable.because("cannot be unpacked", broken);
        }
    }
}

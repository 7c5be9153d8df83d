package org.lectern.importing.original;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostFields;

/** What single posts were made of. */
@ApplicationScoped
public class OriginalsOfPosts {
    private final Originals originals;

    /** For the container's proxy. */
    protected OriginalsOfPosts() {
        this(null);
    }

    @Inject
    public OriginalsOfPosts(Originals originals) {
        this.originals = originals;
    }

    /** @param fileName without a path, of letters, digits and a few signs: safe in a header */
    public record Kept(String fileName, byte[] bytes) {}

    /** Empty for a post that was not imported, or whose source was not kept. */
    public Optional<Kept> find(Post post) {
        Document source = post.document().document(PostFields.SOURCE).orElse(Document.empty());
        return source.text("hash").flatMap(originals::find).map(bytes -> new Kept(fileName(source), bytes));
    }

    private static String fileName(Document source) {
        String path = source.text("path").orElse("source");
        String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
        return name.isEmpty() ? "source" : name;
    }
}

package org.lectern.importing.original;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.post.ImportedKeys;
import org.lectern.post.Post;
import org.lectern.post.PostChange;
import org.lectern.post.PostFields;
import org.lectern.post.Posts;
import org.lectern.post.PostsChanged;
import org.lectern.post.StoreUnavailable;

/** A post that is deleted for good takes along what it was made of, now and before, unless another post is made of it too. */
@ApplicationScoped
public class DropOriginals {
    private static final Logger LOG = System.getLogger(DropOriginals.class.getName());

    private final Originals originals;
    private final Posts posts;

    /** For the container's proxy. */
    protected DropOriginals() {
        this(null, null);
    }

    @Inject
    public DropOriginals(Originals originals, Posts posts) {
        this.originals = originals;
        this.posts = posts;
    }

    public void follow(@Observes PostsChanged fact) {
        Set<String> hashes = new HashSet<>();
        for (PostChange change : fact.changes()) {
            if (change.after().isEmpty()) {
                change.before().ifPresent(post -> hashes.addAll(hashes(post)));
            }
        }
        if (!hashes.isEmpty()) {
            drop(hashes);
        }
    }

    /** What stays after an outage takes some room and does no harm. */
    private void drop(Set<String> hashes) {
        try {
            posts.findImported(new ImportedKeys(Set.of(), hashes, Set.of(), Set.of(), Set.of()))
                    .forEach(post -> hashes.removeAll(hashes(post)));
            hashes.forEach(originals::delete);
        } catch (StoreUnavailable outage) {
            LOG.log(Level.WARNING, "original.stays", outage);
        }
    }

    private static Set<String> hashes(Post post) {
        Document source = post.document().document(PostFields.SOURCE).orElse(Document.empty());
        Set<String> hashes = new HashSet<>();
        source.text("hash").ifPresent(hashes::add);
        hashes.addAll(source.texts("former"));
        source.documents("copies").forEach(copy -> copy.text("hash").ifPresent(hashes::add));
        return hashes;
    }
}

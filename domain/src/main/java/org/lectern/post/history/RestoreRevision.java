package org.lectern.post.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.EditPost;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.Posts;
import org.lectern.post.SaveResult;
import org.lectern.tag.TagReading;

/**
 * Makes a post say again what it said in an earlier version, as a new version. Whether, when and where it is published stays as it is: who
 * takes a text back does not mean to withdraw it or to move it. What a post must not say today is refused.
 */
@ApplicationScoped
public class RestoreRevision {
    private static final List<String> STAYING = List.of(
            PostFields.STATUS,
            PostFields.SLUG,
            PostFields.PUBLISHED,
            PostFields.TRASHED,
            PostFields.FORMER_SLUGS,
            PostFields.DUE,
            PostFields.SOURCE,
            PostFields.LAST_CHANGE);

    private final Posts posts;
    private final PostHistory history;
    private final EditPost editing;
    private final TagReading tagReading;

    /** For the container's proxy. */
    protected RestoreRevision() {
        this(null, null, null, null);
    }

    @Inject
    public RestoreRevision(Posts posts, PostHistory history, EditPost editing, TagReading tagReading) {
        this.posts = posts;
        this.history = history;
        this.editing = editing;
        this.tagReading = tagReading;
    }

    /** @return {@link SaveResult.Missing} also where that version is not kept */
    public SaveResult restore(PostId id, long expectedVersion, long version, Change change) {
        Optional<Post> found = posts.find(id);
        if (found.filter(post -> post.version() != expectedVersion).isPresent()) {
            return new SaveResult.Conflict(found.get());
        }
        Optional<Post> former = found.flatMap(post -> history.version(post, version));
        if (former.isEmpty()) {
            return new SaveResult.Missing();
        }
        Post current = found.get();
        Document document = former.get().document();
        for (String name : STAYING) {
            document = document.withOptional(name, current.document().value(name));
        }
        return editing.edit(current, meant(document), change);
    }

    /** Tags that became part of others meanwhile stay so. */
    private Document meant(Document document) {
        List<String> tags = document.texts(PostFields.TAGS);
        List<String> meant = tags.equals(document.list(PostFields.TAGS)) ? tagReading.meant(tags) : tags;
        return meant.equals(tags) ? document : document.with(PostFields.TAGS, meant);
    }
}

package org.lectern.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.lectern.post.Post;

/**
 * Deletes an image with its renditions, unless a post refers to it. A former version of a post loses the picture, if nothing else shows it.
 */
@ApplicationScoped
public class DeleteImage {
    private static final Logger LOG = System.getLogger(DeleteImage.class.getName());

    private final Images images;
    private final WhereUsed whereUsed;

    /** For the container's proxy. */
    protected DeleteImage() {
        this(null, null);
    }

    @Inject
    public DeleteImage(Images images, WhereUsed whereUsed) {
        this.images = images;
        this.whereUsed = whereUsed;
    }

    /**
     * Reads all posts before it deletes: that takes a while where there are many.
     *
     * @param by who deletes it
     */
    public DeleteImageResult delete(ImageId id, String by) {
        List<Post> uses = whereUsed.of(id);
        if (!uses.isEmpty()) {
            return new DeleteImageResult.InUse(uses);
        }
        if (images.find(id).isEmpty()) {
            return new DeleteImageResult.Missing();
        }
        Optional<Post> unnoted = whereUsed.readIn(id);
        if (unnoted.isPresent()) {
            return new DeleteImageResult.InUse(List.of(unnoted.get()));
        }
        if (!images.delete(id)) {
            return new DeleteImageResult.Missing();
        }
        LOG.log(Level.INFO, "image.deleted id={0} by={1}", id, by);
        return new DeleteImageResult.Deleted();
    }
}

package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.housekeeping.Orphans;
import org.lectern.image.DeleteImage;
import org.lectern.image.DeleteImageResult;
import org.lectern.image.Image;
import org.lectern.image.ImageId;
import org.lectern.image.Images;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;

/** Images that no post refers to, and what a crash left in their store. What somebody brought today may yet be used. */
@ApplicationScoped
public class UnusedImages implements Orphans {
    private static final Duration YOUNG = Duration.ofDays(1);
    private static final int BATCH = 100;

    private final Images images;
    private final Posts posts;
    private final DeleteImage deleting;
    private final Clock clock;

    /** For the container's proxy. */
    protected UnusedImages() {
        this(null, null, null, null);
    }

    @Inject
    public UnusedImages(Images images, Posts posts, DeleteImage deleting, Clock clock) {
        this.images = images;
        this.posts = posts;
        this.deleting = deleting;
        this.clock = clock;
    }

    @Override
    public String things() {
        return OrphanedImages.THINGS;
    }

    @Override
    public List<Orphan> all(int limit) {
        Instant before = clock.instant().minus(YOUNG);
        List<Orphan> found = new ArrayList<>();
        Optional<ImageId> last = Optional.empty();
        for (List<Image> page = images.page(last, BATCH); !page.isEmpty(); page = images.page(last, BATCH)) {
            found.addAll(unused(page, before));
            last = Optional.of(page.get(page.size() - 1).id());
            if (found.size() >= limit) {
                return found;
            }
        }
        images.orphans(before, limit - found.size()).forEach(each -> found.add(left(each)));
        return found;
    }

    @Override
    public boolean remove(String id) {
        Optional<ImageId> image = ImageId.parse(id);
        return image.isPresent()
                ? deleting.delete(image.get(), "housekeeping") instanceof DeleteImageResult.Deleted
                : images.removeOrphan(id);
    }

    private List<Orphan> unused(List<Image> page, Instant before) {
        List<Image> old =
                page.stream().filter(each -> each.uploadedAt().isBefore(before)).toList();
        Set<String> used = used(old.stream().map(each -> each.id().text()).toList());
        return old.stream()
                .filter(each -> !used.contains(each.id().text()))
                .map(each -> new Orphan(
                        each.id().text(),
                        Optional.empty(),
                        "'" + each.fileName() + "', " + each.width() + " x " + each.height()
                                + " pixels, is shown by no post"))
                .toList();
    }

    /** Those of them that posts refer to. */
    private Set<String> used(List<String> ids) {
        Set<String> used = new HashSet<>();
        if (ids.isEmpty()) {
            return used;
        }
        PostQuery query = PostQuery.everything()
                .matching(new PostQuery.Match(PostQuery.Field.IMAGE, ids, false))
                .limitedTo(PostQuery.MAX_LIMIT);
        PostPage page = posts.page(query);
        gather(page.posts(), used);
        while (page.next().isPresent()) {
            page = posts.page(query.after(page.next()));
            gather(page.posts(), used);
        }
        return used;
    }

    private static void gather(List<Post> posts, Set<String> used) {
        posts.forEach(post -> used.addAll(post.document().texts(PostFields.USED_IMAGES)));
    }

    private static Orphan left(org.lectern.image.Orphan orphan) {
        String what =
                switch (orphan.kind()) {
                    case PIECES_WITHOUT_FILE -> "pieces of a file that was never whole, or is gone";
                    case RENDITION_WITHOUT_ORIGINAL -> "a smaller version of an image that is gone";
                };
        return new Orphan(orphan.file(), Optional.empty(), what);
    }
}

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
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.lectern.housekeeping.Orphans;
import org.lectern.image.DeleteImage;
import org.lectern.image.DeleteImageResult;
import org.lectern.image.Image;
import org.lectern.image.ImageId;
import org.lectern.image.Images;
import org.lectern.image.WhereUsed;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;

/**
 * Images that no post refers to, and what a crash left in their store. What somebody brought today may yet be used. What only a former version
 * of a post shows counts as unused.
 */
@ApplicationScoped
public class UnusedImages implements Orphans {
    private static final Duration YOUNG = Duration.ofDays(1);
    private static final int BATCH = 100;

    private final Images images;
    private final Posts posts;
    private final WhereUsed whereUsed;
    private final DeleteImage deleting;
    private final Clock clock;

    /** For the container's proxy. */
    protected UnusedImages() {
        this(null, null, null, null, null);
    }

    @Inject
    public UnusedImages(Images images, Posts posts, WhereUsed whereUsed, DeleteImage deleting, Clock clock) {
        this.images = images;
        this.posts = posts;
        this.whereUsed = whereUsed;
        this.deleting = deleting;
        this.clock = clock;
    }

    @Override
    public String things() {
        return OrphanedImages.THINGS;
    }

    /** Those that no post is noted with are looked for in all posts. */
    @Override
    public List<Orphan> all(int limit, BooleanSupplier goesOn) {
        Instant before = clock.instant().minus(YOUNG);
        List<Orphan> found = new ArrayList<>();
        Optional<ImageId> last = Optional.empty();
        boolean isWanted = true;
        do {
            List<Image> unnoted = new ArrayList<>();
            last = unnoted(unnoted, last, limit, before);
            Optional<Set<String>> used = whereUsed.readAmong(ids(unnoted), goesOn);
            used.ifPresent(ids -> unnoted.stream()
                    .filter(each -> !ids.contains(each.id().text()))
                    .forEach(each -> found.add(unused(each))));
            isWanted = used.isPresent();
        } while (last.isPresent() && found.size() < limit && isWanted);
        if (isWanted && found.size() < limit) {
            images.orphans(before, limit - found.size()).forEach(each -> found.add(left(each)));
        }
        return found;
    }

    @Override
    public boolean remove(String id) {
        Optional<ImageId> image = ImageId.parse(id);
        return image.isPresent()
                ? deleting.delete(image.get(), "housekeeping") instanceof DeleteImageResult.Deleted
                : images.removeOrphan(id);
    }

    /** Adds about so many old images that no post is noted with, and says where to go on, if there are more. */
    private Optional<ImageId> unnoted(List<Image> into, Optional<ImageId> after, int limit, Instant before) {
        Optional<ImageId> last = after;
        do {
            List<Image> page = images.page(last, BATCH);
            List<Image> old = page.stream()
                    .filter(each -> each.uploadedAt().isBefore(before))
                    .toList();
            Set<String> noted = noted(List.copyOf(ids(old)));
            old.stream().filter(each -> !noted.contains(each.id().text())).forEach(into::add);
            last = page.stream().reduce((one, other) -> other).map(Image::id);
        } while (last.isPresent() && into.size() < limit);
        return last;
    }

    private static Set<String> ids(List<Image> images) {
        return images.stream().map(each -> each.id().text()).collect(Collectors.toSet());
    }

    private static Orphan unused(Image image) {
        return new Orphan(
                image.id().text(),
                Optional.empty(),
                "'" + image.fileName() + "', " + image.width() + " x " + image.height()
                        + " pixels, is shown by no post");
    }

    /** Those of them that posts are noted with. */
    private Set<String> noted(List<String> ids) {
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

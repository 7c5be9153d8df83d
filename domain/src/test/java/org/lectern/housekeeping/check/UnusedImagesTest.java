package org.lectern.housekeeping.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.housekeeping.Orphans;
import org.lectern.image.DeleteImage;
import org.lectern.image.Image;
import org.lectern.image.ImageId;
import org.lectern.image.ImageType;
import org.lectern.image.InMemoryImages;
import org.lectern.image.Rendition;
import org.lectern.image.WhereUsed;
import org.lectern.post.InMemoryPosts;

class UnusedImagesTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final Instant LAST_WEEK = NOW.minus(Duration.ofDays(7));

    private final InMemoryImages images = new InMemoryImages(Clock.fixed(LAST_WEEK, ZoneOffset.UTC));
    private final InMemoryPosts posts = new InMemoryPosts();
    private final UnusedImages unused = new UnusedImages(
            images,
            posts,
            new WhereUsed(posts),
            new DeleteImage(images, new WhereUsed(posts)),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void imagesThatNoPostRefersToAreFoundAndRemoved() {
        IntStream.range(0, 250).forEach(i -> put(id(i), LAST_WEEK));
        IntStream.range(0, 250).filter(i -> i % 100 != 7).forEach(i -> use(id(i)));

        assertThat(unused.all(100, () -> true))
                .extracting(Orphans.Orphan::id)
                .containsExactly(text(7), text(107), text(207));
        assertThat(unused.remove(text(7))).isTrue();
        assertThat(unused.remove(text(7))).isFalse();
        assertThat(unused.remove(text(8))).as("it is used").isFalse();
        assertThat(unused.all(100, () -> true)).hasSize(2);
    }

    @Test
    void whatWasBroughtTodayMayYetBeUsed() {
        put(id(1), NOW.minus(Duration.ofHours(23)));

        assertThat(unused.all(100, () -> true)).isEmpty();
    }

    @Test
    void whatACrashLeftIsFoundAndRemoved() {
        images.insert(id(1), new Rendition(ImageType.PNG, 320, 5, 1, "e".repeat(64)), new byte[1]);

        List<Orphans.Orphan> found = unused.all(100, () -> true);

        assertThat(found)
                .extracting(Orphans.Orphan::detail)
                .containsExactly("a smaller version of an image that is gone");
        assertThat(unused.remove(found.get(0).id())).isTrue();
        assertThat(unused.all(100, () -> true)).isEmpty();
    }

    @Test
    void anImageOfAPostThatNothingIsNotedWithIsUsed() {
        put(id(1), LAST_WEEK);
        put(id(2), LAST_WEEK);
        posts.insertAll(List.of(aPost().with("content", Document.of("source", "![x](/images/" + text(1) + ")"))
                .build()));

        assertThat(unused.all(100, () -> true)).extracting(Orphans.Orphan::id).containsExactly(text(2));
        assertThat(unused.remove(text(1))).isFalse();
        assertThat(images.find(id(1))).isPresent();
    }

    @Test
    void nothingIsSaidOfImagesWhileNotAllPostsAreRead() {
        put(id(1), LAST_WEEK);
        posts.insertAll(List.of(aPost().build()));

        assertThat(unused.all(100, () -> false)).isEmpty();
    }

    private void use(ImageId id) {
        posts.insertAll(List.of(aPost().with("usedImages", List.of(id.text())).build()));
    }

    private void put(ImageId id, Instant uploaded) {
        images.insert(
                new Image(id, ImageType.PNG, 5, 5, 1, "c".repeat(64), false, "a.png", uploaded, "me", List.of()),
                new byte[1]);
    }

    private static ImageId id(int number) {
        return new ImageId(text(number));
    }

    private static String text(int number) {
        return String.format("%032x", number);
    }
}

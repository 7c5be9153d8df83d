package org.lectern.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.image.picture.Pictures;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.UsedImages;

class DeletingImagesTest {
    private final Clock clock = Clock.fixed(ImagesContract.MAY, ZoneOffset.UTC);
    private final InMemoryImages images = new InMemoryImages(clock);
    private final InMemoryPosts posts = new InMemoryPosts();
    private final DeleteImage deleting = new DeleteImage(images, new WhereUsed(posts));

    @Test
    void anImageThatPostsReferToStaysAndIsToldWhich() throws IOException {
        ImageId id = stored();
        Post shown = using(id, "Shown");
        Post draft = using(id, "Draft");

        DeleteImageResult result = deleting.delete(id, "me");

        assertThat(((DeleteImageResult.InUse) result).by())
                .extracting(Post::id)
                .containsExactlyInAnyOrder(shown.id(), draft.id());
        assertThat(images.find(id)).isPresent();
    }

    @Test
    void anImageThatNoPostRefersToGoes() throws IOException {
        ImageId id = stored();
        using(ImagesContract.OTHER, "Another image");

        assertThat(deleting.delete(id, "me")).isEqualTo(new DeleteImageResult.Deleted());
        assertThat(images.find(id)).isEmpty();
        assertThat(deleting.delete(id, "me")).isEqualTo(new DeleteImageResult.Missing());
    }

    @Test
    void anImageStaysThatOnlyAPostOfAnotherProgramShows() throws IOException {
        ImageId id = stored();
        Post foreign = aPost().with("poster", List.of(Document.of("url", "/images/" + id + "/640")))
                .build();
        posts.insertAll(List.of(foreign));
        using(ImagesContract.OTHER, "Another image");

        DeleteImageResult result = deleting.delete(id, "me");

        assertThat(((DeleteImageResult.InUse) result).by()).extracting(Post::id).containsExactly(foreign.id());
        assertThat(images.find(id)).isPresent();
    }

    private Post using(ImageId id, String title) {
        Post post = aPost().titled(title).with("summary", "/images/" + id).build();
        Post stated = new Post(post.id(), post.version(), UsedImages.stated(post.document()));
        posts.insertAll(List.of(stated));
        return stated;
    }

    private ImageId stored() throws IOException {
        StoreImageResult result = new StoreImage(images, new Pictures(), clock)
                .store(new ByteArrayInputStream(PictureFiles.png(9, 9)), "picture.jpg", "me");
        return ((StoreImageResult.Stored) result).image().id();
    }
}

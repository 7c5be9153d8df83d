package org.lectern.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.image.DescribeImage.Place;
import org.lectern.image.DescribeImage.Use;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.PostDrafts;
import org.lectern.post.SaveResult;
import org.lectern.post.StoringForTests;
import org.lectern.post.UsedImages;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.kind.KindsOfASite;
import org.lectern.site.Site;

class DescribingImagesTest {
    private static final ImageId ID = ImagesContract.OTHER;
    private static final Change BY_ME = Change.by("me", Channel.EDITOR);

    private final Clock clock = Clock.fixed(ImagesContract.MAY, ZoneOffset.UTC);
    private final InMemoryPosts posts = new InMemoryPosts();
    private final StoringForTests storing = new StoringForTests(posts, clock);
    private final PostDrafts drafts =
            new PostDrafts(new KindsOfASite().kinds(), new Site("", ZoneId.of("UTC"), Optional.empty()));
    private final DescribeImage describing = new DescribeImage(new WhereUsed(posts), posts, drafts, storing.replace);

    @Test
    void everyPlaceWhereAPostShowsTheImageHasItsWords() {
        stored("![](/images/" + ID + ") ![x](/other.png) ![A wheel](/images/" + ID + "/640)");

        assertThat(describing.uses(ID, 10))
                .extracting(Use::place, Use::index, Use::alt)
                .containsExactly(
                        tuple(Place.IN_TEXT, 0, Optional.empty()),
                        tuple(Place.IN_TEXT, 2, Optional.of("A wheel")),
                        tuple(Place.BESIDE_TEXT, 0, Optional.empty()));
    }

    @Test
    void wordsAreWrittenInTheirPlaceAndNothingElseIsChanged() {
        Post post = stored("One ![](/images/" + ID + ") two ![A wheel](/images/" + ID + ")");

        assertThat(describing.describe(describing.uses(ID, 10).get(0), "A [red]\ntractor", BY_ME))
                .isInstanceOf(SaveResult.Saved.class);
        assertThat(describing.describe(describing.uses(ID, 10).get(2), "Beside", BY_ME))
                .isInstanceOf(SaveResult.Saved.class);

        Post now = posts.find(post.id()).orElseThrow();
        assertThat(now.content().orElseThrow().source())
                .isEqualTo("One ![A \\[red\\] tractor](/images/" + ID + ") two ![A wheel](/images/" + ID + ")");
        assertThat(now.document().documents("images").get(0).text("alt")).contains("Beside");
    }

    @Test
    void aPostThatWasChangedSinceIsAConflict() {
        stored("![](/images/" + ID + ")");
        Use use = describing.uses(ID, 10).get(0);
        describing.describe(use, "First", BY_ME);

        assertThat(describing.describe(use, "Second", BY_ME)).isInstanceOf(SaveResult.Conflict.class);
        assertThat(describing.uses(ID, 10).get(0).alt()).contains("First");
    }

    private Post stored(String markdown) {
        Post post = aPost().withMarkdown(markdown)
                .with("images", List.of(Document.of("url", "/images/" + ID)))
                .build();
        Post stated = new Post(post.id(), post.version(), UsedImages.stated(post.document()));
        posts.insertAll(List.of(stated));
        return stated;
    }
}

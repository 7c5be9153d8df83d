package org.lectern.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.document.Document;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.site.InMemorySiteIdentity;

class FeedIdsTest {
    private final LastingIds ids = new LastingIds(new InMemorySiteIdentity("01HERE"));

    @Test
    void aPostKeepsTheIdThatItHadInAFeed() {
        Post post = claiming("01A", "tag:example.org,2024:1");
        assertThat(kept(List.of(post), post, aPost().withId("01B").build()))
                .isEqualTo(Map.of(post.id(), "tag:example.org,2024:1"));
    }

    @Test
    void ofTwoThatClaimTheSameTheFirstKeepsItWhicheverIsShown() {
        Post first = claiming("01A", "https://example.org/?p=1");
        Post second = claiming("01B", "https://example.org/?p=1");
        assertThat(kept(List.of(second, first), first, second)).containsOnlyKeys(first.id());
        assertThat(kept(List.of(second), first, second)).isEmpty();
    }

    @Test
    void nobodyTakesTheIdOfAPostThatIsHere() {
        Post thief = claiming("01B", "urn:lectern:01HERE:post:01A");
        assertThat(kept(List.of(thief), thief, aPost().withId("01A").build())).isEmpty();
        assertThat(kept(List.of(thief), thief)).containsOnlyKeys(thief.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000b", "\uD800"})
    void whatWouldNotComeThroughAFeedIsNoId(String id) {
        Post post = claiming("01A", id);
        assertThat(kept(List.of(post), post)).isEmpty();
    }

    @Test
    void whatIsKnownByOtherNamesElsewhereHasNoFeedId() {
        Post talk = aPost().with("source", Document.of("id", "pretalx:ABC")).build();
        assertThat(kept(List.of(talk), talk)).isEmpty();
    }

    private Map<PostId, String> kept(List<Post> shown, Post... stored) {
        return new FeedIds(new InMemoryPosts(stored), ids).kept(shown);
    }

    private static Post claiming(String id, String feedId) {
        return aPost().withId(id).with("source", Document.of("feedId", feedId)).build();
    }
}

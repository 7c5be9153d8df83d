package org.lectern.housekeeping.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.housekeeping.HousekeepingForTests;
import org.lectern.housekeeping.duplicate.SimilarTexts;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.site.Site;

class SimilarPostsTest {
    private static final String ONE =
            "The first speaker told us about tractors that drive by themselves over a field.\n\n";
    private static final String TWO =
            "The second speaker had no tractor but a very large collection of old machines.\n\n";
    private static final String THREE =
            "At the end there was a discussion of what a field is and of who owns the data.\n\n";
    private static final String OTHER =
            "Something else altogether was said on another evening in another town by others.\n\n";

    @Test
    void postsWithMostOfTheirParagraphsInCommonAreFound() {
        assertThat(pairs(text("a", ONE + TWO + THREE), text("b", "# T\n\n" + ONE + "> " + TWO + OTHER)))
                .containsExactly("b a");
    }

    @Test
    void marksCapitalsAndSpacesMakeNoDifference() {
        assertThat(
                        pairs(
                                text("a", ONE),
                                text(
                                        "b",
                                        "**The first speaker** told us about\nTRACTORS, that drive by themselves over a field!")))
                .containsExactly("b a");
    }

    @Test
    void aQuotationOrASignatureMakesNoDuplicate() {
        String signature =
                "This is what I write below every one of my posts, year in and year out, my dear reader.\n\n";
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            posts.add(text("signed " + i, distinct(i, 0) + distinct(i, 1) + signature));
        }
        posts.add(text("a", ONE + TWO + THREE));
        posts.add(text("quoting", ONE + distinct(90, 1) + distinct(90, 2) + OTHER));
        posts.add(text("short", "Yes."));
        posts.add(text("short too", "Yes."));

        assertThat(pairs(posts.toArray(Post[]::new))).isEmpty();
    }

    @Test
    void aPairThatFindsNoRoomIsCounted() {
        SimilarTexts texts = new SimilarTexts(4000, 100, 2);
        texts.add("a", List.of(ONE));
        texts.add("b", List.of(ONE));
        texts.add("c", List.of(TWO));
        texts.add("d", List.of(TWO));
        assertThat(texts.pairsLeftOut()).isZero();
        texts.add("e", List.of(THREE));
        texts.add("f", List.of(THREE));

        assertThat(texts.pairsLeftOut()).isEqualTo(1);
    }

    @Test
    void aWholeAndItsPartsMayShareWhatTheyLike() {
        Post whole = text("whole", ONE + TWO);
        Post part = aPost().withId("part")
                .titled("P")
                .partOf(whole)
                .withMarkdown(ONE)
                .build();
        Post sibling = aPost().withId("sibling")
                .titled("S")
                .partOf(whole)
                .withMarkdown(ONE)
                .build();
        Post stranger = text("stranger", ONE);

        assertThat(pairs(whole, part, sibling)).isEmpty();
        assertThat(pairs(whole, part, stranger)).containsExactly("whole stranger");
    }

    @Test
    void oneTitleOnOneDayIsFoundAndOnTwoDaysNot() {
        Post one = dated("a", "Python on a tractor", "2025-05-16T10:00:00Z");
        Post same = dated("b", "Python  on a Tractor!", "2025-05-16T20:00:00Z");
        Post later = dated("c", "Python on a tractor", "2025-05-17T10:00:00Z");
        Post undated = aPost().withId("d").titled("Python on a tractor").build();

        assertThat(pairs(one, same, later, undated)).containsExactly("b a");
    }

    @Test
    void aPostThatIsMetTwiceIsNotItsOwnDuplicate() {
        Post one = dated("a", "T", "2025-05-16T10:00:00Z");

        assertThat(pairs(one, one)).isEmpty();
    }

    @Test
    void whatIsThereTwiceIsFoundAlsoWhereThereIsNoRoomForAllParagraphs() {
        SimilarTexts texts = new SimilarTexts(4000, 100_000, 100_000);
        for (int i = 0; i < 100; i++) {
            int number = i == 99 ? 3 : i;
            List<String> paragraphs = new ArrayList<>();
            for (int p = 0; p < 100; p++) {
                paragraphs.add(distinct(number, p));
            }
            texts.add("post " + i, paragraphs);
        }
        List<String> found = new ArrayList<>();
        texts.pairs(pair -> found.add(pair.first() + ", " + pair.second()));

        assertThat(texts.oneOf()).isGreaterThan(2);
        assertThat(found).containsExactly("post 3, post 99");
    }

    private static String distinct(int post, int paragraph) {
        Random random = new Random(1000L * post + paragraph);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            text.append(Integer.toString(random.nextInt(1 << 30), 36)).append(' ');
        }
        return text.append("\n\n").toString();
    }

    private static Post text(String id, String markdown) {
        return aPost().withId(id).titled(id).withMarkdown(markdown).build();
    }

    private static Post dated(String id, String title, String published) {
        return aPost().withId(id).titled(title).publishedAt(published).build();
    }

    private static List<String> pairs(Post... posts) {
        Site site = new Site("", ZoneId.of("UTC"), Optional.empty());
        InMemoryPosts stored = new InMemoryPosts();
        List.of(posts).forEach(stored::put);
        return HousekeepingForTests.concluded(new SimilarPosts(stored, site, List.of()), List.of(posts))
                .sightings()
                .stream()
                .map(sighting -> sighting.subject() + " " + sighting.place())
                .toList();
    }
}

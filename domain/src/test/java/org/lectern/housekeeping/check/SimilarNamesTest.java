package org.lectern.housekeeping.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.housekeeping.HousekeepingForTests.concluded;
import static org.lectern.post.PostBuilder.aPost;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.housekeeping.Conclusion;
import org.lectern.housekeeping.Sighting;
import org.lectern.housekeeping.likeness.TagLikeness;
import org.lectern.post.Post;

class SimilarNamesTest {
    @Test
    void similarTagsAreToldWithTheirCountsAndSomePosts() {
        List<Post> posts = new ArrayList<>(
                aPost().taggedWith("web-dev", "web-dev", "python").times(5));
        posts.add(aPost().withId("odd").taggedWith("webdev").build());

        Conclusion conclusion = concluded(new SimilarTags(List.of()), posts);

        assertThat(conclusion.cut()).isEmpty();
        assertThat(conclusion.sightings()).singleElement().satisfies(sighting -> {
            assertThat(sighting.subject()).isEqualTo("web-dev");
            assertThat(sighting.place()).isEqualTo("webdev");
            assertThat(sighting.detail()).contains("'web-dev' (5 posts)", "'webdev' (1 post)");
            assertThat(sighting.examples()).contains("odd");
        });
    }

    @Test
    void countsThatGrowDoNotChangeTheEvidence() {
        List<Post> few = List.of(
                aPost().taggedWith("web-dev").build(),
                aPost().taggedWith("webdev").build());
        List<Post> more = new ArrayList<>(few);
        more.addAll(aPost().taggedWith("webdev").times(3));

        Sighting before = concluded(new SimilarTags(List.of()), few).sightings().get(0);
        Sighting after = concluded(new SimilarTags(List.of()), more).sightings().get(0);

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.evidence()).isEqualTo(before.evidence());
        assertThat(after.detail()).isNotEqualTo(before.detail());
    }

    @Test
    void authorsAndSpeakersAreComparedByTheNamesThatArePrinted() {
        Post one = aPost().by("gvr", "Guido van Rossum").build();
        Post other = aPost().spokenBy("g-van-rossum", "G. van Rossum").build();
        Post third = aPost().by("just", "Just van Rossum").build();

        assertThat(concluded(new SimilarPeople(List.of(), List.of()), List.of(one, other, third))
                        .sightings())
                .singleElement()
                .satisfies(sighting -> {
                    assertThat(sighting.subject()).isEqualTo("g-van-rossum");
                    assertThat(sighting.place()).isEqualTo("gvr");
                });
    }

    @Test
    void peopleWhoAreOneAlreadyAreNotFound() {
        Post one = aPost().by("gvr", "Guido van Rossum").build();
        Post other = aPost().by("g-van-rossum", "G. van Rossum").build();
        SimilarPeople check =
                new SimilarPeople(List.of(slugs -> Map.of("gvr", "guido", "g-van-rossum", "guido")), List.of());

        assertThat(concluded(check, List.of(one, other)).sightings()).isEmpty();
    }

    @Test
    void moreNamesThanThereIsRoomForAreSaidToBeLeftOut() {
        NameCounts counts = new NameCounts(2);
        List.of("web-dev", "other", "webdev", "web-dev").forEach(tag -> counts.add(tag, tag, "post"));

        Conclusion conclusion = counts.lookAlikes(new SimilarTags(List.of()), new TagLikeness(), "tags");

        assertThat(conclusion.sightings()).isEmpty();
        assertThat(conclusion.cut()).hasValueSatisfying(cut -> assertThat(cut).contains("more than 2 tags", "1 use"));
    }
}

package org.lectern.housekeeping.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.housekeeping.HousekeepingForTests.seen;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.housekeeping.Finding.State;
import org.lectern.housekeeping.FixFinding;
import org.lectern.housekeeping.HousekeepingForTests;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.Status;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.problem.Violation;

class OrphansTest {
    private final HousekeepingForTests house = new HousekeepingForTests(all -> List.of(
            new OrphanedParts(all.posts, all.mending),
            new OrphanedRevisions(List.of(new RevisionsOfNobody(all.storing.revisions, all.posts))),
            new OrphanedImages(List.of(new RevisionsOfNobody(all.storing.revisions, all.posts)))));

    @Test
    void aPartIsAnOrphanWhenItsWholeIsNotThereOrInTheTrash() {
        Post whole = aPost().withId("whole").build();
        Post trashed = aPost().withId("trashed").withStatus(Status.TRASHED).build();
        house.put(whole, trashed);

        assertThat(seen(
                        new OrphanedParts(house.posts, house.mending),
                        aPost().withId("a").partOf(whole).build(),
                        aPost().withId("b").partOf(trashed).build(),
                        aPost().withId("c")
                                .partOf(aPost().withId("gone").build())
                                .build(),
                        aPost().withId("d").build()))
                .containsExactlyInAnyOrder("b /partOf/id", "c /partOf/id");
    }

    @Test
    void anOrphanedPartIsLetStandAlone() {
        house.posts.insert(aPost().withId("part")
                .with(PostFields.PART_OF, Document.of("id", "gone"))
                .build());
        house.run();
        house.fixing.fix(house.only("orphaned-parts").id(), "detach", Document.empty(), "ada");

        assertThat(house.post("part").document().has(PostFields.PART_OF)).isFalse();
        assertThat(house.queue("orphaned-parts", State.FIXED)).hasSize(1);
    }

    @Test
    void aPostIsMendedWhateverElseHasBeenWrongWithItForLong() {
        house.posts.insert(aPost().withId("part")
                .with(PostFields.KIND, "a-kind-that-is-gone")
                .with(PostFields.PART_OF, Document.of("id", "gone"))
                .build());
        house.run();

        assertThat(house.fixing.fix(house.only("orphaned-parts").id(), "detach", Document.empty(), "ada"))
                .isInstanceOf(FixFinding.Answer.Mended.class);
        assertThat(house.post("part").document().has(PostFields.PART_OF)).isFalse();
    }

    @Test
    void revisionsOfPostsThatAreNotThereAreFoundAndRemoved() {
        Post kept = aPost().withId("kept").build();
        Post gone = aPost().withId("gone").build();
        house.posts.insert(kept);
        house.storing.store.replace(
                house.post("kept"), kept.document().with("n", 1), Change.by("a", Channel.API), Instant.EPOCH);
        house.storing.revisions.keep(gone);
        house.run();

        assertThat(house.queue("orphaned-revisions", State.OPEN)).containsExactly("gone");
        assertThat(house.queue("orphaned-images", State.OPEN))
                .as("revisions are no images")
                .isEmpty();
        house.fixing.fix(house.only("orphaned-revisions").id(), "remove", Document.empty(), "ada");
        assertThat(house.storing.revisions.posts(Optional.empty(), 10)).containsExactly(kept.id());
        assertThat(house.queue("orphaned-revisions", State.FIXED)).containsExactly("gone");
    }

    @Test
    void theHistoryOfAPostThatIsBackIsNotRemoved() {
        Post back = aPost().withId("back").build();
        house.storing.revisions.keep(back);
        house.run();
        house.posts.insert(back);

        assertThat(house.fixing.fix(house.only("orphaned-revisions").id(), "remove", Document.empty(), "ada"))
                .isInstanceOf(FixFinding.Answer.NothingToMend.class);
        assertThat(house.storing.revisions.posts(Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void whatBreaksItsKindIsSaidWithItsPlace() {
        UnfitPosts check = new UnfitPosts(List.of(post -> post.title().isPresent()
                ? List.of()
                : List.of(new Violation("/title", "is missing"), new Violation("/a/0", "is no number"))));

        assertThat(seen(check, aPost().withId("x").without(PostFields.TITLE).build(), aPost().build()))
                .containsExactly("x /title", "x /a/0");
        assertThat(seen(new UnfitPosts(List.of()), aPost().build())).isEmpty();
    }
}

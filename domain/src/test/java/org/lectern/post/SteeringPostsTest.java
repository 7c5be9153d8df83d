package org.lectern.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.lease.SetClock;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;

class SteeringPostsTest {
    private static final Change CHANGE = Change.by("ada", Channel.API);

    private final SetClock clock = new SetClock();
    private final InMemoryPosts posts = new InMemoryPosts();
    private final StoringForTests storing = new StoringForTests(posts, clock);
    private final SteerPost steer = new SteerPost(storing.edit, clock);

    @Test
    void aDraftIsPublishedNowUnlessItHasADateThatIsPast() {
        Instant past = clock.instant().minus(Duration.ofDays(9));
        Instant toCome = clock.instant().plus(Duration.ofDays(9));

        assertThat(published(stored("draft", Optional.empty()), Optional.empty())
                        .published())
                .contains(clock.instant());
        assertThat(published(stored("draft", Optional.of(past)), Optional.empty())
                        .published())
                .contains(past);
        assertThat(published(stored("draft", Optional.of(toCome)), Optional.empty())
                        .published())
                .contains(clock.instant());
    }

    @Test
    void aDateThatIsStatedCountsAndOneToComeSchedules() {
        Instant toCome = clock.instant().plus(Duration.ofDays(9));
        Post scheduled = published(stored("draft", Optional.empty()), Optional.of(toCome));

        assertThat(scheduled.statusAt(clock.instant())).isEqualTo(Status.SCHEDULED);
        assertThat(scheduled.isDue()).isTrue();
        Post draft = done(steer.withdraw(scheduled, CHANGE));
        assertThat(draft.status()).isEqualTo(Status.DRAFT);
        assertThat(draft.isDue()).isFalse();
    }

    @Test
    void whatIsSoAlreadyGetsNoNewVersion() {
        Post out = stored("published", Optional.of(clock.instant()));
        Post back = done(steer.withdraw(out, CHANGE));

        assertThat(published(out, Optional.empty()).version()).isEqualTo(1);
        assertThat(back.version()).isEqualTo(2);
        assertThat(done(steer.withdraw(back, CHANGE)).version()).isEqualTo(2);
        assertThat(published(back, Optional.empty()).published()).isEqualTo(out.published());
    }

    @Test
    void whatWasNeverOutIsNotWithdrawnAndWhatIsInTheTrashIsRestoredFirst() {
        Post draft = stored("draft", Optional.empty());
        Post trashed = saved(storing.delete.delete(draft.id(), 1, CHANGE));

        assertThat(steer.withdraw(draft, CHANGE)).isInstanceOf(SteerResult.Impossible.class);
        assertThat(steer.restore(draft, CHANGE)).isInstanceOf(SteerResult.Impossible.class);
        assertThat(steer.publish(trashed, Optional.empty(), CHANGE)).isInstanceOf(SteerResult.Impossible.class);
        assertThat(steer.withdraw(trashed, CHANGE)).isInstanceOf(SteerResult.Impossible.class);
        Post again = done(steer.restore(trashed, CHANGE));
        assertThat(again.status()).isEqualTo(Status.DRAFT);
        assertThat(again.slug()).isEqualTo(draft.slug());
        assertThat(again.document().has(PostFields.TRASHED)).isFalse();
    }

    @Test
    void whatWasOutIsOutAgainUnlessItsSlugIsTaken() {
        Post out = stored("published", Optional.of(clock.instant()));
        Post trashed = saved(storing.delete.delete(out.id(), 1, CHANGE));
        Post other = stored("published", Optional.of(clock.instant()));
        SteerResult refused = steer.restore(trashed, CHANGE);

        assertThat(((SteerResult.Done) refused).result()).isInstanceOf(SaveResult.Rejected.class);
        saved(storing.delete.delete(other.id(), 1, CHANGE));
        Post again = done(steer.restore(trashed, CHANGE));
        assertThat(again.isVisibleAt(clock.instant())).isTrue();
        assertThat(again.slug()).contains("hello");
    }

    @Test
    void aVersionThatIsNoLongerTheNewestIsAConflict() {
        Post draft = stored("draft", Optional.empty());
        published(draft, Optional.empty());

        SteerResult late = steer.publish(draft, Optional.empty(), CHANGE);

        assertThat(((SteerResult.Done) late).result()).isInstanceOf(SaveResult.Conflict.class);
    }

    private Post stored(String status, Optional<Instant> published) {
        Document document = Document.of("title", "Hello")
                .with("slug", "hello")
                .with("status", status)
                .withOptional("published", published);
        Post post = new Post(PostId.next(), 1, document);
        boolean isFree = posts.insert(post) instanceof StoreResult.Stored;
        if (!isFree) {
            post = new Post(PostId.next(), 1, document.without("slug"));
            posts.insert(post);
        }
        return posts.find(post.id()).orElseThrow();
    }

    private Post published(Post post, Optional<Instant> at) {
        return done(steer.publish(post, at, CHANGE));
    }

    private static Post done(SteerResult result) {
        return saved(((SteerResult.Done) result).result());
    }

    private static Post saved(SaveResult result) {
        return ((SaveResult.Saved) result).post();
    }
}

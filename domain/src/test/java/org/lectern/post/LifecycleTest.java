package org.lectern.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.history.Revision;
import org.lectern.time.TestClock;

/** Whatever is done to a post, in whatever order, while the time goes on. */
class LifecycleTest {
    private static final Instant START = Instant.parse("2025-05-16T09:00:00Z");
    private static final Change CHANGE = Change.by("ada", Channel.API);

    private final TestClock clock = new TestClock(START);
    private StoringForTests storing;
    private PublishDue publishDue;

    LifecycleTest() {
        begin();
    }

    @BeforeTry
    void begin() {
        storing = new StoringForTests(new InMemoryPosts(), clock);
        publishDue = new PublishDue(storing.posts, storing.store, clock);
    }

    @Test
    void whatWasNeverPublishedCannotBeWithdrawn() {
        assertThat(Lifecycle.allows(Status.DRAFT, Status.WITHDRAWN)).isFalse();
        assertThat(Lifecycle.allows(Status.SCHEDULED, Status.WITHDRAWN)).isFalse();
        assertThat(Lifecycle.allows(Status.PUBLISHED, Status.WITHDRAWN)).isTrue();
    }

    @Test
    void everyStateCanBeLeftAndReached() {
        for (Status status : Status.values()) {
            assertThat(Lifecycle.allows(status, status)).isTrue();
            assertThat(Lifecycle.allows(status, Status.TRASHED)).isTrue();
            assertThat(Lifecycle.allows(Status.TRASHED, status)).isTrue();
        }
    }

    @Test
    void aScheduledPostIsBroughtOutOnceAndKeepsItsDateOfModification() {
        Post scheduled = create(Map.of("title", "T", "status", "published", "published", START.plusSeconds(60)));
        assertThat(scheduled.statusAt(clock.instant())).isEqualTo(Status.SCHEDULED);
        assertThat(publishDue.publish()).isZero();

        clock.advance(Duration.ofSeconds(60));

        assertThat(now(scheduled).isVisibleAt(clock.instant())).isTrue();
        assertThat(publishDue.publish()).isEqualTo(1);
        assertThat(publishDue.publish()).isZero();
        assertThat(publications(scheduled)).isEqualTo(1);
        assertThat(now(scheduled).modified()).isEqualTo(scheduled.modified());
        assertThat(now(scheduled).version()).isEqualTo(2);
    }

    @Test
    void whoEditsAPostAtTheMomentOfItsPublicationPublishesItNoSecondTime() {
        Post scheduled = create(Map.of("title", "T", "status", "published", "published", START.plusSeconds(60)));
        clock.advance(Duration.ofSeconds(61));

        storing.replace.replace(
                scheduled.id(), 1, draft(now(scheduled).document().with("title", "U")), CHANGE);

        assertThat(publishDue.publish()).isZero();
        assertThat(publications(scheduled)).isEqualTo(1);
    }

    @Test
    void aPostThatIsTakenBackBeforeItsTimeDoesNotAppear() {
        Post scheduled = create(Map.of("title", "T", "status", "published", "published", START.plusSeconds(60)));
        storing.replace.replace(scheduled.id(), 1, draft(scheduled.document().with("status", "draft")), CHANGE);
        clock.advance(Duration.ofSeconds(61));

        assertThat(publishDue.publish()).isZero();
        assertThat(publications(scheduled)).isZero();
    }

    @Property(tries = 300)
    void publicationsAndVisibilityAgreeAndNothingIsLost(@ForAll("steps") List<Step> steps) {
        Post post = create(Map.of("title", "T"));
        boolean wasVisible = false;
        int expected = 0;
        List<Post> versions = new ArrayList<>(List.of(post));
        for (Step step : steps) {
            clock.advance(Duration.ofSeconds(step.seconds()));
            publishDue.publish();
            Post before = now(post);
            expected += !wasVisible && before.isVisibleAt(clock.instant()) ? 1 : 0;
            wasVisible = before.isVisibleAt(clock.instant());

            SaveResult result = take(before, step);

            Post after = now(post);
            boolean isAllowed = Lifecycle.check(before, wanted(before, step), clock.instant())
                    .isEmpty();
            assertThat(result instanceof SaveResult.Saved).isEqualTo(isAllowed);
            expected += !wasVisible && after.isVisibleAt(clock.instant()) ? 1 : 0;
            wasVisible = after.isVisibleAt(clock.instant());
            assertThat(publications(post)).isEqualTo(expected);
            assertThat(after.isDue()).isEqualTo(after.statusAt(clock.instant()) == Status.SCHEDULED);
            assertThat(after.status() == Status.TRASHED).isEqualTo(after.slug().isEmpty());
            versions.add(after);
        }
        for (Post version : versions) {
            Optional<Post> kept = version.version() == now(post).version()
                    ? Optional.of(now(post))
                    : storing.revisions.find(post.id(), version.version());
            assertThat(kept).contains(version);
        }
    }

    /** @param published in seconds from now; below zero: leave it as it is */
    record Step(Status status, int published, int seconds) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Status.class),
                        Arbitraries.integers().between(-20, 60),
                        Arbitraries.integers().between(0, 20))
                .as(Step::new)
                .list()
                .ofMaxSize(12);
    }

    private SaveResult take(Post post, Step step) {
        return storing.replace.replace(post.id(), post.version(), draft(wanted(post, step)), CHANGE);
    }

    private Document wanted(Post post, Step step) {
        Document wanted = post.document().with("status", stored(step.status()).text());
        boolean isDated = step.published() >= 0 || step.status() == Status.SCHEDULED;
        return isDated
                ? wanted.with("published", clock.instant().plusSeconds(Math.abs(step.published()) - 30L))
                : wanted;
    }

    private static Status stored(Status status) {
        return status == Status.SCHEDULED ? Status.PUBLISHED : status;
    }

    private Post create(Map<String, Object> fields) {
        return ((SaveResult.Saved) storing.create.create(draft(Document.of(fields)), CHANGE)).post();
    }

    private static PostDraft draft(Document shape) {
        return new PostDraft(shape, shape.names());
    }

    private Post now(Post post) {
        return storing.posts.find(post.id()).orElseThrow();
    }

    private long publications(Post post) {
        return storing.changes.all().stream()
                .flatMap(fact -> fact.changes().stream())
                .filter(change -> change.id().equals(post.id()))
                .filter(change -> change.isPublication(
                        change.after().flatMap(after -> Revision.of(after).at()).orElseThrow()))
                .count();
    }
}

package org.lectern.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lectern.housekeeping.Finding.State;
import org.lectern.housekeeping.HousekeepingRun.Outcome;
import org.lectern.post.Post;
import org.lectern.post.PostChange;
import org.lectern.post.PostsChanged;
import org.lectern.post.Status;

class RunHousekeepingTest {
    private static final String BAD = "bad-titles";

    private final AtomicBoolean breaks = new AtomicBoolean();
    private final AtomicInteger looked = new AtomicInteger();
    private final List<Runnable> beforeLook = new ArrayList<>();
    private final HousekeepingForTests house =
            new HousekeepingForTests(all -> List.of(new BadTitles(), new ManyPosts(), new Asking()));

    /** Finds posts that are called bad. */
    private final class BadTitles implements PostCheck {
        @Override
        public String name() {
            return BAD;
        }

        @Override
        public String label() {
            return "Bad titles";
        }

        @Override
        public String meaning() {
            return "";
        }

        @Override
        public boolean readsTexts() {
            return false;
        }

        @Override
        public List<Sighting> look(ReadPost post) {
            looked.incrementAndGet();
            beforeLook.forEach(Runnable::run);
            if (breaks.get()) {
                throw new IllegalStateException("a defect");
            }
            String title = post.post().title().orElse("");
            return title.startsWith("bad") ? List.of(Sighting.of(this, post.id(), "/title", title)) : List.of();
        }
    }

    @Test
    void aRunKeepsWhatItSeesAndMarksWhatItNoLongerSees() {
        house.put(post("a", "bad"), post("b", "good"), post("c", "bad too"));
        HousekeepingRun first = house.run();
        house.put(post("a", "good now"));
        HousekeepingRun second = house.run();
        house.put(post("a", "bad again"));
        HousekeepingRun third = house.run();

        assertThat(first.state()).isEqualTo(HousekeepingRun.State.DONE);
        assertThat(first.progress()).isEqualTo(new HousekeepingRun.Progress(3, 3));
        assertThat(outcome(first, BAD)).isEqualTo(outcome(2, 2, 0, 0));
        assertThat(outcome(second, BAD)).isEqualTo(outcome(1, 0, 0, 1));
        assertThat(outcome(third, BAD)).isEqualTo(outcome(2, 0, 1, 0));
        assertThat(house.queue(BAD, State.OPEN)).containsExactly("a /title", "c /title");
        assertThat(house.findings
                        .queue(BAD, Optional.empty(), Optional.empty(), 1)
                        .get(0)
                        .returns())
                .isEqualTo(1);
        assertThat(house.queue("asking", State.OPEN)).containsExactly("thing");
        assertThat(house.runs.find("many").map(report -> report.content().number("posts")))
                .contains(Optional.of(3L));
    }

    @Test
    void aCheckThatTakesLongKeepsTheLease() {
        List<Boolean> answers = new ArrayList<>();
        HousekeepingForTests slow = new HousekeepingForTests(all -> List.of(new Asking(goesOn -> {
            for (int minutes = 0; minutes < 5; minutes++) {
                all.clock.move(Duration.ofMinutes(1));
                answers.add(goesOn.getAsBoolean());
                assertThat(all.leases.acquire(RunHousekeeping.LEASE, "other node", Duration.ofHours(1)))
                        .isEmpty();
            }
        })));

        assertThat(slow.run().state()).isEqualTo(HousekeepingRun.State.DONE);
        assertThat(answers).hasSize(5).containsOnly(true);
        assertThat(slow.queue("asking", State.OPEN)).containsExactly("thing");
    }

    @Test
    void postsInTheTrashAreNotLookedAt() {
        house.put(post("a", "bad"));
        house.run();
        house.put(aPost().withId("a").titled("bad").withStatus(Status.TRASHED).build());
        house.run();

        assertThat(house.queue(BAD, State.FIXED)).containsExactly("a /title");
    }

    @Test
    void aDefectInOneCheckLeavesItsFindingsAndTheOtherChecksAlone() {
        house.put(post("a", "bad"));
        house.run();
        breaks.set(true);
        HousekeepingRun run = house.run();

        assertThat(run.state()).isEqualTo(HousekeepingRun.State.DONE);
        assertThat(outcome(run, BAD).failure()).isPresent();
        assertThat(outcome(run, "asking").failure()).isEmpty();
        assertThat(house.queue(BAD, State.OPEN)).containsExactly("a /title");
    }

    @Test
    void whatACutLookDidNotSeeIsNotTakenForMended() {
        house.put(post("a", ""), post("b", ""));
        house.run();
        house.put(post("c", ""));
        HousekeepingRun cut = house.run();

        assertThat(outcome(cut, "many").cut()).contains("more than two");
        assertThat(house.queue("many", State.OPEN)).contains("a", "b");
    }

    @Test
    void aStoreThatGoesDownInTheMiddleMarksNothingAsMended() {
        house.put(post("a", "bad"), post("b", "bad"));
        house.run();
        house.put(post("a", "good"), post("b", "good"));
        beforeLook.add(house.posts::goDown);
        beforeLook.add(() -> house.posts.find(post("a", "").id()));
        HousekeepingRun broken = house.run();

        assertThat(broken.state()).isEqualTo(HousekeepingRun.State.FAILED);
        assertThat(broken.problem()).isPresent();
        assertThat(house.queue(BAD, State.OPEN)).hasSize(2);
        beforeLook.clear();
        house.posts.comeBack();
        house.run();
        assertThat(house.queue(BAD, State.FIXED)).hasSize(2);
    }

    @Test
    void aRunThatANodeDidNotEndIsBrokenAndTheNextOneBegins() {
        house.put(post("a", "bad"));
        RunHousekeeping.Answer abandoned = house.running().start("dead node", Set.of());
        assertThat(abandoned).isInstanceOf(RunHousekeeping.Answer.Started.class);
        assertThat(house.running().start("other node", Set.of())).isInstanceOf(RunHousekeeping.Answer.UnderWay.class);

        house.clock.move(RunHousekeeping.LEASED);
        RunHousekeeping.Answer second = house.running().start("other node", Set.of());

        assertThat(second).isInstanceOf(RunHousekeeping.Answer.Started.class);
        HousekeepingRun dead = ((RunHousekeeping.Answer.Started) abandoned).run();
        assertThat(house.runs.findRun(dead.id()).orElseThrow().state()).isEqualTo(HousekeepingRun.State.FAILED);
    }

    @Test
    void aNodeThatLostItsLeaseStopsAndLeavesTheRunToTheOther() {
        house.put(post("a", "bad"));
        house.run();
        house.put(post("a", "good"));
        house.clock.move(Duration.ofSeconds(5));
        RunHousekeeping.Answer late = house.running().start("slow node", Set.of());
        house.clock.move(RunHousekeeping.LEASED);
        house.leases.acquire(RunHousekeeping.LEASE, "other node", Duration.ofHours(1));
        house.work();

        HousekeepingRun run = ((RunHousekeeping.Answer.Started) late).run();
        assertThat(house.queue(BAD, State.FIXED)).isEmpty();
        assertThat(house.runs.findRun(run.id()).orElseThrow().state()).isEqualTo(HousekeepingRun.State.RUNNING);
    }

    @Test
    void aCancelledRunEndsAndMarksNothing() {
        house.put(post("a", "bad"));
        house.run();
        house.put(post("a", "good"));
        RunHousekeeping.Answer answer = house.running().start("me", Set.of());
        HousekeepingRun run = ((RunHousekeeping.Answer.Started) answer).run();
        house.clock.move(Duration.ofSeconds(2));
        house.runs.askToCancel(run.id());
        house.work();

        assertThat(house.runs.findRun(run.id()).orElseThrow().state()).isEqualTo(HousekeepingRun.State.CANCELLED);
        assertThat(house.queue(BAD, State.OPEN)).containsExactly("a /title");
        house.run();
        assertThat(house.queue(BAD, State.FIXED)).containsExactly("a /title");
    }

    @Test
    void onlyTheChecksThatWereNamedLook() {
        house.put(post("a", "bad"));
        house.running().start("me", Set.of("asking"));
        house.work();

        assertThat(house.queue(BAD, State.OPEN)).isEmpty();
        assertThat(looked).hasValue(0);
        assertThat(house.queue("asking", State.OPEN)).hasSize(1);
        assertThat(house.running().start("me", Set.of("unknown")))
                .isEqualTo(new RunHousekeeping.Answer.UnknownCheck("unknown"));
    }

    @Test
    void aPostThatTheWalkPassedOverIsLookedAtOnceMoreAndNotTakenForMended() {
        house.put(post("a", "bad"));
        house.run();
        house.clock.move(Duration.ofSeconds(1));
        house.running(PassingOver.all(house.posts)).start("me", Set.of());
        house.work();

        assertThat(house.queue(BAD, State.OPEN)).containsExactly("a /title");
    }

    @Test
    void aChangedPostIsLookedAtAgainIfSomethingWasFoundInIt() {
        Post bad = post("a", "bad");
        Post other = post("b", "good");
        house.put(bad, other);
        house.run();
        looked.set(0);
        RecheckPosts rechecking = house.rechecking();
        house.put(post("a", "good"));
        rechecking.changed(new PostsChanged(
                List.of(PostChange.replaced(bad, post("a", "good")), PostChange.replaced(other, post("b", "bad")))));
        house.work();

        assertThat(house.queue(BAD, State.FIXED)).containsExactly("a /title");
        assertThat(looked).as("posts looked at").hasValue(1);
    }

    @Test
    void theFindingsOfADeletedPostAreGone() {
        Post bad = post("a", "bad");
        house.put(bad);
        house.run();
        RecheckPosts rechecking = house.rechecking();
        house.posts.delete(bad.id(), 0);
        rechecking.changed(PostsChanged.of(PostChange.deleted(bad)));
        house.work();

        assertThat(house.queue(BAD, State.FIXED)).containsExactly("a /title");
    }

    @Test
    void whatIsIgnoredStaysOutOfTheQueueWithItsReason() {
        house.put(post("a", "bad"));
        house.run();
        Finding finding = house.only(BAD);

        assertThat(house.changing.ignore(finding.id(), " ")).isInstanceOf(ChangeFinding.Answer.Refused.class);
        assertThat(house.changing.ignore(finding.id(), " a name ")).isInstanceOf(ChangeFinding.Answer.Done.class);
        house.run();
        assertThat(house.queue(BAD, State.IGNORED)).containsExactly("a /title");
        assertThat(house.only(BAD).reason()).contains("a name");
        house.changing.reopen(finding.id());
        assertThat(house.queue(BAD, State.OPEN)).containsExactly("a /title");
        assertThat(house.only(BAD).formerReasons()).containsExactly("a name");
        assertThat(house.changing.ignore("unknown", "x")).isInstanceOf(ChangeFinding.Answer.Missing.class);
    }

    private static Outcome outcome(HousekeepingRun run, String check) {
        return run.outcomes().stream()
                .filter(each -> each.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private static Outcome outcome(long seen, long found, long returned, long fixed) {
        return new Outcome(BAD, seen, found, returned, fixed, Optional.empty(), Optional.empty());
    }

    private static Post post(String id, String title) {
        return aPost().withId(id).titled(title).build();
    }
}

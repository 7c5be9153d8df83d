package org.lectern.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.lease.InMemoryLeases;
import org.lectern.lease.Leases;
import org.lectern.lease.SetClock;
import org.lectern.site.DataFolder;
import org.lectern.site.ThisNode;

class ReadingTest {
    private final SetClock clock = new SetClock();
    private final InMemoryJournal journal = new InMemoryJournal();
    private final InMemoryBookmarks bookmarks = new InMemoryBookmarks();
    private final Leases leases = new InMemoryLeases(clock);

    @TempDir
    private Path here;

    @TempDir
    private Path elsewhere;

    @Test
    void aFollowerHearsOfWhatComesAfterItsFirstLookEachOnce() {
        write("before");
        Follower follower = new Follower();
        Reading reading = reading(follower, here);
        read(reading);
        write("a", "b");
        read(reading);
        read(reading);
        write("c");
        read(reading);

        assertThat(follower.heard).containsExactly("a", "b", "c");
    }

    @Test
    void twoNodesReadNothingTwice() {
        Follower follower = new Follower();
        Reading one = reading(follower, here);
        Reading two = reading(follower, elsewhere);
        read(one);
        write("a");
        read(two);
        read(one);
        read(two);

        assertThat(follower.heard).containsExactly("a");
    }

    @Test
    void anotherNodeGoesOnWhereADeadOneWas() {
        Follower follower = new Follower();
        Reading one = reading(follower, here);
        Reading two = reading(follower, elsewhere);
        read(one);
        write("a");
        read(one);
        write("b");
        clock.move(Duration.ofMinutes(1));
        read(two);

        assertThat(follower.heard).containsExactly("a", "b");
    }

    @Test
    void whatFailedComesAgainAWhileLater() {
        Follower follower = new Follower();
        Reading reading = reading(follower, here);
        read(reading);
        write("a");
        follower.isBroken = true;
        read(reading);
        follower.isBroken = false;
        assertThat(reading.begin()).as("at once").isFalse();
        clock.move(Duration.ofSeconds(5));
        read(reading);

        assertThat(follower.heard).containsExactly("a");
    }

    @Test
    void aFollowerSaysWhenItWantsToTryAgain() {
        Follower follower = new Follower();
        Reading reading = reading(follower, here);
        read(reading);
        write("a");
        follower.notBefore = Optional.of(clock.instant().plusSeconds(60));
        read(reading);
        follower.notBefore = Optional.empty();
        clock.move(Duration.ofSeconds(59));
        assertThat(reading.begin()).isFalse();
        clock.move(Duration.ofSeconds(1));
        read(reading);

        assertThat(follower.heard).containsExactly("a");
    }

    @Test
    void whoEndsLetsAnotherNodeReadAtOnce() {
        Follower follower = new Follower();
        Reading one = reading(follower, here);
        Reading two = reading(follower, elsewhere);
        read(one);
        write("a");
        one.end();
        read(two);

        assertThat(follower.heard).containsExactly("a");
        assertThat(one.begin()).isFalse();
    }

    @Test
    void whoEndsWhileItReadsLetsAnotherNodeReadAsSoonAsItIsDone() {
        Follower follower = new Follower();
        Reading one = reading(follower, here);
        Reading two = reading(follower, elsewhere);
        read(one);
        write("a");
        follower.meanwhile = one::end;
        read(one);
        follower.meanwhile = () -> {};
        write("b");
        read(two);

        assertThat(follower.heard).containsExactly("a", "b");
    }

    @Test
    void aFollowerThatTakesLongKeepsItsTurn() {
        Follower follower = new Follower();
        Reading one = reading(follower, here);
        Reading two = reading(follower, elsewhere);
        read(one);
        write("a");
        follower.meanwhile = () -> {
            follower.meanwhile = () -> {};
            for (int i = 0; i < 10; i++) {
                clock.move(Duration.ofSeconds(10));
                one.keep();
            }
            read(two);
        };
        read(one);

        assertThat(follower.heard).containsExactly("a");
    }

    @Test
    void whereNothingIsNewNobodyReadsForAWhile() {
        Follower follower = new Follower();
        Reading reading = reading(follower, here);
        assertThat(reading.beginFor(7)).isTrue();
        reading.read(7);
        assertThat(reading.beginFor(7)).isFalse();
        write("a");
        assertThat(reading.beginFor(8)).as("something is new").isTrue();
        reading.read(8);
        clock.move(Duration.ofSeconds(2));
        assertThat(reading.beginFor(8)).as("somebody else may have failed").isTrue();
        reading.read(8);

        assertThat(follower.heard).containsExactly("a");
    }

    @Test
    void whatFailedIsReadAgainAlsoWhereNothingIsNew() {
        Follower follower = new Follower();
        Reading reading = reading(follower, here);
        read(reading);
        write("a");
        follower.isBroken = true;
        assertThat(reading.beginFor(1)).isTrue();
        reading.read(1);
        follower.isBroken = false;
        clock.move(Duration.ofSeconds(5));
        assertThat(reading.beginFor(1)).isTrue();
        reading.read(1);

        assertThat(follower.heard).containsExactly("a");
    }

    @Test
    void whoFindsNoThreadToReadTriesAgain() {
        Reading reading = reading(new Follower(), here);
        assertThat(reading.begin()).isTrue();
        reading.leave();

        assertThat(reading.begin()).isTrue();
    }

    private static void read(Reading reading) {
        assertThat(reading.begin()).isTrue();
        reading.read();
    }

    private Reading reading(DurableFollower follower, Path folder) {
        return new Reading(follower, journal, bookmarks, leases, new ThisNode(new DataFolder(folder)), clock);
    }

    private void write(String... ids) {
        for (String id : ids) {
            Instant now = clock.instant();
            journal.append(List.of(new Line(now, Subject.POST, Effect.HIDDEN, id, 1, Set.of())));
        }
    }

    private static final class Follower implements DurableFollower {
        private final List<String> heard = new ArrayList<>();
        private boolean isBroken;
        private Runnable meanwhile = () -> {};
        private Optional<Instant> notBefore = Optional.empty();

        @Override
        public String name() {
            return "test";
        }

        @Override
        public void follow(List<JournalEntry> entries) {
            if (isBroken) {
                throw new IllegalStateException("out of order");
            }
            notBefore.ifPresent(instant -> {
                throw new NotYet("later", instant);
            });
            meanwhile.run();
            entries.forEach(entry -> heard.add(entry.id()));
        }
    }
}

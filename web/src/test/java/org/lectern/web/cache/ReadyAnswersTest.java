package org.lectern.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lectern.post.PostBuilder;
import org.lectern.post.PostChange;
import org.lectern.post.PostsChanged;
import org.lectern.tag.TagsChanged;

class ReadyAnswersTest {
    private static final PostsChanged CHANGE =
            PostsChanged.of(PostChange.created(PostBuilder.aPost().build()));

    private static final ReadyAnswer ANSWER =
            new ReadyAnswer(200, "text/plain", List.of(), "\"x\"", Instant.EPOCH, new byte[] {1});

    private final AtomicLong nanos = new AtomicLong();
    private final ReadyAnswers answers = new ReadyAnswers(new Ticking(), nanos::get);

    @Test
    void aKeptAnswerIsThereUntilSomethingChanges() {
        answers.keep("a", ANSWER, answers.generation());
        assertThat(answers.find("a")).contains(ANSWER);
        assertThat(answers.find("b")).isEmpty();

        answers.drop(CHANGE);

        assertThat(answers.find("a")).isEmpty();
    }

    @Test
    void aTagThatChangedDropsWhatIsKept() {
        answers.keep("a", ANSWER, answers.generation());

        answers.drop(new TagsChanged(Set.of("x")));

        assertThat(answers.find("a")).isEmpty();
    }

    @Test
    void anAnswerThatWasOvertakenByAChangeIsNotKept() {
        long before = answers.generation();
        answers.drop(CHANGE);

        answers.keep("a", ANSWER, before);

        assertThat(answers.find("a")).isEmpty();
    }

    @Test
    void whatShowsSeveralPostsIsAsNewAsTheLastChangeOfAny() {
        Instant before = answers.lastChange();

        answers.drop(CHANGE);

        assertThat(answers.lastChange()).isAfter(before);
    }

    @Test
    void anAgeingAnswerIsMadeAnewByOneReaderWhileTheOthersStillGetIt() {
        answers.keep("a", ANSWER, answers.generation());
        nanos.addAndGet(Duration.ofMillis(600).toNanos());

        assertThat(answers.find("a")).isEmpty();
        assertThat(answers.find("a")).contains(ANSWER);
    }

    @Test
    void nothingIsOlderThanTwoSeconds() {
        answers.keep("a", ANSWER, answers.generation());
        nanos.addAndGet(Duration.ofMillis(600).toNanos());
        answers.find("a");
        nanos.addAndGet(Duration.ofMillis(1401).toNanos());

        assertThat(answers.find("a")).isEmpty();
    }

    /** A second later each time it is looked at. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

package org.lectern.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.lectern.journal.Effect;
import org.lectern.journal.JournalEntry;
import org.lectern.journal.JournalGrew;
import org.lectern.journal.Subject;

class ReadyAnswersTest {
    private static final Optional<Set<String>> UNKNOWN = Optional.empty();

    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    private final AtomicBoolean seesForeignWrites = new AtomicBoolean(true);
    private final ReadyAnswers answers =
            new ReadyAnswers(clock, seesForeignWrites::get, new CacheRoom(Optional.empty()), clock::nanos);
    private final Changes changes = new Changes(answers);

    @Test
    void anAnswerOfWhichNobodySaysWhatItShowsGoesWithEveryChange() {
        keep("a", UNKNOWN);
        assertThat(answers.find("a")).isPresent();
        assertThat(answers.find("b")).isEmpty();

        change(Subject.POST, Effect.HIDDEN, "post:7");

        assertThat(answers.find("a")).isEmpty();
    }

    @Test
    void anAnswerGoesWithWhatItShowsAndStaysOtherwise() {
        keep("python", Set.of("tag:python", "post:1"));
        keep("jakarta", Set.of("tag:jakarta", "post:2"));
        keep("asset", Set.of());

        change(Subject.POST, Effect.CORRECTED, "post:1", "tag:snakes");

        assertThat(answers.find("python")).isEmpty();
        assertThat(answers.find("jakarta")).isPresent();
        change(Subject.POST, Effect.PUBLISHED, "any");
        assertThat(answers.find("jakarta")).isEmpty();
        assertThat(answers.find("asset")).isPresent();
    }

    @Test
    void whatReadersDoNotSeeConcernsNoAnswerThatSaysWhatItShows() {
        keep("a", Set.of("post:1", "POST"));

        change(Subject.POST, Effect.HIDDEN, "post:1");

        assertThat(answers.find("a")).isPresent();
    }

    @Test
    void aTagsNewNameConcernsWhatShowsNamesOfTags() {
        keep("labels", Set.of("post:1", "TAG"));
        keep("post", Set.of("post:1"));
        keep("all", Set.of("any"));

        change(Subject.TAG, Effect.CHANGED, "tag:python", "any");

        assertThat(answers.find("labels")).isEmpty();
        assertThat(answers.find("all")).isEmpty();
        assertThat(answers.find("post")).isPresent();
    }

    @Test
    void anAnswerThatWasOvertakenByWhatItShowsIsNotKept() {
        long begun = answers.begin();
        change(Subject.POST, Effect.CORRECTED, "post:1");

        assertThat(answers.keep("a", answer("a"), Optional.of(Set.of("post:1")), begun)
                        .current())
                .isFalse();
        assertThat(answers.keep("b", answer("b"), Optional.of(Set.of("post:2")), begun)
                        .current())
                .isTrue();
        assertThat(answers.keep("c", answer("c"), UNKNOWN, begun).current()).isFalse();

        assertThat(answers.find("a")).isEmpty();
        assertThat(answers.find("b")).isPresent();
        assertThat(answers.find("c")).isEmpty();
    }

    @Test
    void whatTookVeryLongToMakeCountsAsOvertaken() {
        long begun = answers.begin();
        for (int i = 0; i < 1_001; i++) {
            change(Subject.POST, Effect.CORRECTED, "post:" + i);
        }

        assertThat(answers.keep("a", answer("a"), Optional.of(Set.of("post:other")), begun)
                        .current())
                .isFalse();
    }

    @Test
    void anAgeingAnswerIsMadeAnewByOneReaderWhileTheOthersStillGetIt() {
        keep("a", Set.of("post:1"));
        clock.goOn(Duration.ofSeconds(46));

        assertThat(answers.find("a")).isEmpty();
        assertThat(answers.find("a")).isPresent();
        clock.goOn(Duration.ofSeconds(15));
        assertThat(answers.find("a")).isEmpty();
        assertThat(answers.find("a")).isEmpty();
    }

    @Test
    void nothingIsOlderThanTwoSecondsWhereOthersWriteUnseen() {
        seesForeignWrites.set(false);
        keep("a", Set.of("post:1"));
        clock.goOn(Duration.ofMillis(600));
        assertThat(answers.find("a")).isEmpty();
        assertThat(answers.find("a")).isPresent();
        clock.goOn(Duration.ofMillis(1401));

        assertThat(answers.find("a")).isEmpty();
        seesForeignWrites.set(true);
        assertThat(answers.find("a")).isPresent();
    }

    @Test
    void norWhereNobodySaysWhatAnAnswerShows() {
        keep("a", UNKNOWN);
        clock.goOn(Duration.ofMillis(2001));

        assertThat(answers.find("a")).isEmpty();
    }

    @Test
    void anAnswerThatIsMadeAnewWithTheSameBytesKeepsItsDate() {
        Dated first = keep("a", UNKNOWN).modified();
        clock.goOn(Duration.ofMinutes(5));
        change(Subject.POST, Effect.CORRECTED, "post:1");

        assertThat(keep("a", UNKNOWN).modified()).isEqualTo(first);
        assertThat(keep("a", "other bytes").modified().at()).isEqualTo(clock.instant());
    }

    @Test
    void anotherAnswerWithinTheSameSecondHasALaterDateWhichCountsWhenItHasCome() {
        Dated first = keep("a", UNKNOWN).modified();
        Dated second = keep("a", "other bytes").modified();

        assertThat(second.at()).isEqualTo(first.at().plusSeconds(1));
        assertThat(second.textAt(clock.instant())).isEqualTo("Sun, 22 Nov 2026 10:00:00 GMT");
        assertThat(second.isNamedBy("Sun, 22 Nov 2026 10:00:00 GMT", clock.instant()))
                .isFalse();
        assertThat(second.isNamedBy("Sun, 22 Nov 2026 10:00:01 GMT", clock.instant()))
                .isFalse();

        clock.goOn(Duration.ofSeconds(1));
        assertThat(second.isNamedBy("Sun, 22 Nov 2026 10:00:00 GMT", clock.instant()))
                .isFalse();
        assertThat(second.isNamedBy("Sun, 22 Nov 2026 10:00:01 GMT", clock.instant()))
                .isTrue();
    }

    @Test
    void whatIsNoLongerKeptIsForgottenByItsParts() {
        keep("a", Set.of("post:1"));
        keep("a", Set.of("post:2"));
        assertThat(answers.parts()).as("post:2, and that there is something").isEqualTo(2);

        change(Subject.POST, Effect.CORRECTED, "post:2");

        assertThat(answers.parts()).isZero();
    }

    private void change(Subject subject, Effect effect, String... touched) {
        changes.drop(new JournalGrew(
                List.of(new JournalEntry(1, clock.instant(), subject, effect, "id", 1, Set.of(touched)))));
    }

    private void keep(String key, Set<String> shows) {
        assertThat(answers.keep(key, answer(key), Optional.of(shows), answers.begin())
                        .current())
                .isTrue();
    }

    private ReadyAnswer keep(String key, Optional<Set<String>> shows) {
        return answers.keep(key, answer(key), shows, answers.begin()).answer();
    }

    private ReadyAnswer keep(String key, String text) {
        return answers.keep(key, answer(text), UNKNOWN, answers.begin()).answer();
    }

    private ReadyAnswer answer(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Instant modified = answers.lastChange();
        return new ReadyAnswer(
                200,
                "text/plain",
                List.of(),
                EntityTags.of(bytes),
                Dated.of(modified, false),
                new Body(bytes, "text/plain"));
    }
}

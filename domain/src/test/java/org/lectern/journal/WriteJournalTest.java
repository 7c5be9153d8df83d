package org.lectern.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.lectern.FiredEvents;

class WriteJournalTest {
    private final InMemoryJournal journal = new InMemoryJournal();
    private final RefusingJournal refusing = new RefusingJournal(journal);
    private final WriteJournal writing = new WriteJournal(refusing, new TellJournal(journal, new FiredEvents<>()));

    @Test
    void aLineThatCannotBeWrittenIsItsWritersTroubleAlone() {
        refusing.refuse("bad");
        assertThatThrownBy(() -> write("bad")).isInstanceOf(IllegalArgumentException.class);

        write("good");

        assertThat(written()).containsExactly("good");
    }

    @Test
    void aLineThatCannotBeWrittenKeepsNoneOfThoseThatWaitBesideIt() {
        refusing.refuse("bad");
        List<CompletableFuture<Void>> waiting = new ArrayList<>();
        refusing.duringTheNextWriting(() -> List.of("a", "bad", "b").forEach(id -> waiting.add(waitingToWrite(id))));
        write("first");

        assertThat(waiting.get(0)).succeedsWithin(Duration.ofSeconds(30));
        assertThat(waiting.get(1)).failsWithin(Duration.ofSeconds(30));
        assertThat(waiting.get(2)).succeedsWithin(Duration.ofSeconds(30));
        assertThat(written()).containsExactlyInAnyOrder("first", "a", "b");
    }

    /** Returns when the writer waits for its turn. */
    private CompletableFuture<Void> waitingToWrite(String id) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        Thread writer = new Thread(() -> {
            try {
                write(id);
                end.complete(null);
            } catch (IllegalArgumentException refused) {
                end.completeExceptionally(refused);
            }
        });
        writer.start();
        while (writer.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
        return end;
    }

    private void write(String id) {
        writing.write(List.of(new Line(Instant.EPOCH, Subject.TAG, Effect.CHANGED, id, 0, Set.of())));
    }

    private List<String> written() {
        return journal.after(0, 10).stream().map(JournalEntry::id).toList();
    }
}

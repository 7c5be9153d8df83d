package org.lectern.post.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;

class ChangingKindsTest {
    private final CountDownLatch isRead = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final InMemoryDeclaredKinds stored = new InMemoryDeclaredKinds();

    @Test
    void whoReadsKindsWhileOneIsDeclaredDoesNotLeaveThemAsTheyWere() throws Exception {
        Kinds kinds =
                new Kinds(List.of(new EntryKind()), new SlowKinds(), new KindReading(KindsOfASite.TYPES), () -> 0);
        Thread reader = new Thread(kinds::all);
        reader.start();
        assertThat(isRead.await(10, TimeUnit.SECONDS)).isTrue();

        stored.insert(new StoredKind("review", 1, Document.empty()));
        Thread writer = new Thread(() -> kinds.forget(new KindsChanged("review")));
        writer.start();
        while (writer.isAlive() && writer.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        writer.join();
        reader.join();

        assertThat(kinds.isKnown("review")).isTrue();
    }

    /** Takes its time between reading and answering. */
    private final class SlowKinds extends StoredElsewhere {
        SlowKinds() {
            super(stored);
        }

        @Override
        public List<StoredKind> all() {
            List<StoredKind> all = super.all();
            isRead.countDown();
            try {
                goOn.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return all;
        }
    }
}

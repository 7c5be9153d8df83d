package org.lectern.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.journal.Journal;
import org.lectern.journal.JournalContract;
import org.lectern.persistence.Store;

/** As in the process that the embedded store belongs to. */
class LoneJournalTest extends StoredJournal {
    private final Journal only = journal(true);

    LoneJournalTest() {
        super(Store.embedded());
    }

    @Override
    public Journal journal() {
        return only;
    }

    @Test
    void whoeverLooksForNewsWhereThereAreNoneAsksNothing() {
        only.append(JournalContract.lines(0, 70));
        List<Long> seen = new ArrayList<>(List.of(only.oldest()));

        assertThat(store.commands().during(() -> {
                    seen.add(only.head());
                    seen.add(only.oldest());
                    only.after(70, 100).forEach(entry -> seen.add(entry.number()));
                }))
                .isEmpty();
        assertThat(seen).containsExactly(1L, 70L, 1L);
    }

    @Test
    void whatWasThereBeforeIsKnownAfterTheFirstLook() {
        only.append(JournalContract.lines(0, 70));
        Journal started = journal(true);

        assertThat(started.after(0, 100)).hasSize(70);
        assertThat(started.append(JournalContract.lines(70, 1)).get(0).number()).isEqualTo(71);
    }
}

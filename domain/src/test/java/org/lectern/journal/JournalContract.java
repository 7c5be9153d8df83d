package org.lectern.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a {@link Journal} promises, whatever keeps it. */
public interface JournalContract {
    Instant MAY_1 = Instant.parse("2025-05-01T00:00:00Z");

    /** An empty one; each call gives another node's view of the same. */
    Journal journal();

    /** In which nobody does anything. */
    default void aMonthPasses() {
        // Whoever does not look at a clock does not notice.
    }

    @Test
    default void anEmptyJournalBeginsWithOne() {
        assertThat(journal().head()).isZero();
        assertThat(journal().oldest()).isEqualTo(1);
        assertThat(journal().after(0, 10)).isEmpty();
    }

    @Test
    default void linesAreNumberedInTheirOrderWithoutGaps() {
        Journal journal = journal();
        List<JournalEntry> written = journal.append(lines(0, 130));
        journal.append(lines(200, 1));

        assertThat(written).hasSize(130);
        assertThat(journal.after(0, 500))
                .extracting(JournalEntry::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 131).boxed().toList());
        assertThat(journal.after(0, 500).subList(0, 130)).isEqualTo(written);
        assertThat(journal.head()).isEqualTo(131);
    }

    @Test
    default void aReaderGoesOnWhereItWas() {
        Journal journal = journal();
        journal.append(lines(0, 130));

        List<Long> read = new ArrayList<>();
        long place = 0;
        for (List<JournalEntry> some = journal.after(place, 7); !some.isEmpty(); some = journal.after(place, 7)) {
            some.forEach(entry -> read.add(entry.number()));
            place = read.get(read.size() - 1);
        }

        assertThat(read)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 130).boxed().toList());
    }

    @Test
    default void anEntrySaysWhatItsLineSaid() {
        Line line =
                new Line(MAY_1.plusMillis(7), Subject.POST, Effect.WITHDRAWN, "p", 3, Set.of("post:p", "tag:python"));
        journal().append(List.of(line));

        assertThat(journal().after(0, 1)).containsExactly(line.numbered(1));
    }

    @Test
    default void whatWasPromisedIsToldOfOnce() {
        journal().append(lines(0, 3));
        List<JournalEntry> again = journal().append(lines(1, 4));
        List<JournalEntry> twice = journal().append(List.of(line("new"), line("new")));

        assertThat(again).extracting(JournalEntry::id).containsExactly("p3", "p4");
        assertThat(again).extracting(JournalEntry::number).containsExactly(4L, 5L);
        assertThat(twice).hasSize(1);
        assertThat(journal().append(lines(0, 5))).isEmpty();
    }

    @Test
    default void aPostThatComesBackInItsFormerVersionIsToldOf() {
        Line line = line("p");
        journal().append(List.of(line));
        List<JournalEntry> again =
                journal().append(List.of(line.keeping(new Promise("01Q", "node", MAY_1, List.of(line)))));

        assertThat(again).hasSize(1);
    }

    @Test
    default void otherThingsAreToldOfAsOftenAsTheyChange() {
        Line tag = new Line(MAY_1, Subject.TAG, Effect.CHANGED, "python", 0, Set.of("tag:python"));
        journal().append(List.of(tag));
        journal().append(List.of(tag, tag));

        assertThat(journal().after(0, 10)).hasSize(3);
    }

    @Test
    default void nodesThatWriteAtTheSameTimeLeaveNothingOut() {
        List<CompletableFuture<Void>> nodes = IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.runAsync(() -> {
                    Journal journal = journal();
                    IntStream.range(0, 25).forEach(i -> journal.append(lines(node * 1_000 + i * 3, 3)));
                }))
                .toList();
        nodes.forEach(CompletableFuture::join);

        List<JournalEntry> entries = journal().after(0, 1_000);
        assertThat(entries)
                .extracting(JournalEntry::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 300).boxed().toList());
        assertThat(entries).extracting(JournalEntry::id).doesNotHaveDuplicates();
    }

    @Test
    default void writersOfMoreThanADocumentHoldsLeaveNothingOutAndKeepTheirOrder() {
        List<CompletableFuture<List<JournalEntry>>> nodes = IntStream.range(0, 2)
                .mapToObj(node -> CompletableFuture.supplyAsync(() -> {
                    Journal journal = journal();
                    return IntStream.range(0, 4)
                            .mapToObj(i -> journal.append(lines(node * 1_000 + i * 130, 130)))
                            .flatMap(List::stream)
                            .toList();
                }))
                .toList();
        List<List<JournalEntry>> written =
                nodes.stream().map(CompletableFuture::join).toList();

        List<JournalEntry> all = journal().after(0, 5_000);
        assertThat(all)
                .extracting(JournalEntry::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1_040).boxed().toList());
        for (int node = 0; node < 2; node++) {
            List<String> ids = lines(node * 1_000, 520).stream().map(Line::id).toList();
            assertThat(written.get(node))
                    .isSubsetOf(all)
                    .isSortedAccordingTo(Comparator.comparingLong(JournalEntry::number));
            assertThat(written.get(node)).extracting(JournalEntry::id).containsExactlyElementsOf(ids);
        }
    }

    @Test
    default void whoDidNothingWhileOthersWroteAndForgotGoesOnBehindThem() {
        Journal idle = journal();
        idle.append(List.of(line("a")));
        Journal busy = journal();
        busy.append(lines(0, 60));
        busy.append(List.of(line("b")));
        aMonthPasses();
        busy.forgetBefore(MAY_1.plus(Duration.ofDays(1)));

        assertThat(idle.append(List.of(line("c"))))
                .extracting(JournalEntry::number)
                .containsExactly(63L);
        assertThat(journal().after(0, 10)).extracting(JournalEntry::id).containsExactly("b", "c");
    }

    @Test
    default void onlyWhatStandsAtTheBeginningIsForgotten() {
        Journal journal = journal();
        Line late = new Line(MAY_1.plus(Duration.ofDays(9)), Subject.TAG, Effect.CHANGED, "late", 0, Set.of());
        journal.append(List.of(late));
        journal.append(List.of(line("a")));
        journal.append(List.of(line("b")));

        journal.forgetBefore(MAY_1.plus(Duration.ofDays(1)));

        assertThat(journal.oldest()).isEqualTo(1);
        assertThat(journal.after(0, 10)).hasSize(3);
    }

    @Test
    default void whatIsOldIsForgottenButNotTheNewest() {
        Journal journal = journal();
        journal.append(List.of(line("a")));
        journal.append(List.of(line("b")));
        journal.append(List.of(line("c")));
        journal.forgetBefore(MAY_1);
        assertThat(journal.oldest()).isEqualTo(1);

        journal.forgetBefore(MAY_1.plus(Duration.ofDays(1)));

        assertThat(journal.oldest()).isEqualTo(3);
        assertThat(journal.after(0, 10)).extracting(JournalEntry::id).containsExactly("c");
        assertThat(journal().append(List.of(line("d"))).get(0).number()).isEqualTo(4);
    }

    static List<Line> lines(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(i -> line("p" + i)).toList();
    }

    private static Line line(String id) {
        Line line = new Line(MAY_1, Subject.POST, Effect.PUBLISHED, id, 1, Set.of("post:" + id));
        return line.keeping(new Promise("01P", "node", MAY_1, List.of(line)));
    }
}

package org.lectern.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.housekeeping.Finding.State;

/** What {@link Findings} promise, whatever keeps them. */
public interface FindingsContract {
    Instant MAY_1 = Instant.parse("2026-05-01T12:30:15.250Z");

    /** None yet; the same ones for every call in a test. */
    Findings findings();

    @Test
    default void aFindingComesBackAsItWasSaved() {
        Sighting sighting = new Sighting(
                "dates",
                "01JV",
                "/published",
                "is 9999",
                Document.of("date", MAY_1).with("list", List.of("a", 1, 2.5)).with("none", null),
                List.of("x", "y"));
        Finding finding = new Finding(
                sighting,
                0,
                State.IGNORED,
                Optional.of("meant"),
                List.of("was meant"),
                MAY_1,
                MAY_1.plusSeconds(5),
                "run",
                3);

        assertThat(findings().save(List.of(finding))).isEmpty();

        assertThat(findings().find(finding.id())).contains(at(1, finding));
        assertThat(findings().findAll(List.of(finding.id(), "unknown"))).containsExactly(at(1, finding));
        assertThat(findings().find("unknown")).isEmpty();
        assertThat(findings().findAll(List.of())).isEmpty();
    }

    @Test
    default void ofTwoWhoChangeAFindingOneIsTold() {
        Finding first = finding("dates", "a", MAY_1);
        findings().save(List.of(first));
        Finding read = findings().find(first.id()).orElseThrow();

        assertThat(findings().save(List.of(read.ignored("mine")))).isEmpty();
        assertThat(findings().save(List.of(read.ignored("yours")))).containsExactly(first.id());
        assertThat(findings().save(List.of(first))).as("as a new one").containsExactly(first.id());
        assertThat(findings().find(first.id()).flatMap(Finding::reason)).contains("mine");
    }

    @Test
    default void oneThatIsLeftKeepsNoOtherFromBeingSaved() {
        Finding known = finding("dates", "a", MAY_1);
        findings().save(List.of(known));

        assertThat(findings().save(List.of(finding("dates", "b", MAY_1), known, finding("dates", "c", MAY_1))))
                .containsExactly(known.id());
        assertThat(queued("dates", Optional.empty())).containsExactly("a", "b", "c");
    }

    @Test
    default void ofManyWhoSaveTheSameNewFindingOneSucceeds() {
        Finding finding = finding("dates", "a", MAY_1);
        long left = IntStream.range(0, 16)
                .parallel()
                .mapToLong(i -> findings().save(List.of(finding)).size())
                .sum();

        assertThat(left).isEqualTo(15);
        assertThat(findings().find(finding.id()).map(Finding::version)).contains(1L);
    }

    @Test
    default void aQueueIsPagedByKeyWhileItsFindingsAreMended() {
        List<Finding> all = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            all.add(finding("dates", "post " + (char) ('a' + i), MAY_1));
        }
        all.add(finding("other", "post a", MAY_1));
        findings().save(all);
        List<Finding> page = findings().queue("dates", Optional.of(State.OPEN), Optional.empty(), 10);
        Finding last = page.get(9);
        findings().save(page.stream().map(each -> each.gone("run")).toList());

        List<Finding> second = findings().queue("dates", Optional.of(State.OPEN), Optional.of(last), 10);
        assertThat(subjects(page)).isSorted().first().isEqualTo("post a");
        assertThat(subjects(second)).hasSize(10).isSorted().first().isEqualTo("post k");
        assertThat(findings().queue("dates", Optional.of(State.OPEN), Optional.of(second.get(9)), 10))
                .hasSize(5);
        assertThat(findings().queue("dates", Optional.of(State.FIXED), Optional.empty(), 100))
                .hasSize(10);
        assertThat(findings().queue("dates", Optional.empty(), Optional.of(last), 100))
                .hasSize(15);
    }

    @Test
    default void findingsOfOneSubjectStandTogether() {
        findings()
                .save(List.of(
                        finding("dates", "b", "/1", MAY_1),
                        finding("dates", "a", "/1", MAY_1),
                        finding("dates", "b", "/2", MAY_1),
                        finding("dates", "a", "/2", MAY_1)));

        assertThat(queued("dates", Optional.of(State.OPEN))).containsExactly("a", "a", "b", "b");
    }

    @Test
    default void theUnseenAreThoseWhoAreNotMendedAndWereNotSeenSince() {
        Finding open = finding("dates", "open", MAY_1);
        Finding ignored = finding("dates", "ignored", MAY_1.minusSeconds(1)).ignored("meant");
        Finding fixed = finding("dates", "fixed", MAY_1).gone("run");
        Finding seen = finding("dates", "seen", MAY_1.plusSeconds(1));
        findings().save(List.of(open, ignored, fixed, seen, finding("other", "open", MAY_1)));

        assertThat(subjects(findings().unseenSince("dates", MAY_1.plusSeconds(1), 10)))
                .containsExactlyInAnyOrder("ignored", "open");
        assertThat(findings().unseenSince("dates", MAY_1.plusSeconds(1), 1)).hasSize(1);
        assertThat(findings().unseenSince("dates", MAY_1.minusSeconds(1), 10)).isEmpty();
    }

    @Test
    default void whatIsNotMendedIsFoundBySubject() {
        findings()
                .save(List.of(
                        finding("dates", "a", MAY_1),
                        finding("titles", "a", MAY_1).ignored("meant"),
                        finding("tags", "a", MAY_1).gone("run"),
                        finding("dates", "b", MAY_1),
                        finding("dates", "c", MAY_1)));

        assertThat(findings().unfixed(List.of("a", "b", "unknown")))
                .extracting(
                        each -> each.sighting().check() + " " + each.sighting().subject())
                .containsExactlyInAnyOrder("dates a", "titles a", "dates b");
        assertThat(findings().unfixed(List.of())).isEmpty();
    }

    @Test
    default void findingsAreCountedByCheckAndState() {
        findings()
                .save(List.of(
                        finding("dates", "a", MAY_1),
                        finding("dates", "b", MAY_1),
                        finding("dates", "c", MAY_1).ignored("meant"),
                        finding("tags", "a", MAY_1).gone("run"),
                        finding("other", "a", MAY_1)));

        assertThat(findings().counts(List.of("dates", "tags", "unknown")))
                .isEqualTo(Map.of("dates", Map.of(State.OPEN, 2L, State.IGNORED, 1L), "tags", Map.of(State.FIXED, 1L)));
    }

    private List<String> queued(String check, Optional<State> state) {
        return subjects(findings().queue(check, state, Optional.empty(), 100));
    }

    private static List<String> subjects(List<Finding> findings) {
        return findings.stream().map(each -> each.sighting().subject()).toList();
    }

    private static Finding finding(String check, String subject, Instant seen) {
        return finding(check, subject, "", seen);
    }

    private static Finding finding(String check, String subject, String place, Instant seen) {
        Sighting sighting = new Sighting(check, subject, place, "detail", Document.empty(), List.of());
        return Finding.first(sighting, "run", seen);
    }

    private static Finding at(long version, Finding finding) {
        return new Finding(
                finding.sighting(),
                version,
                finding.state(),
                finding.reason(),
                finding.formerReasons(),
                finding.firstSeen(),
                finding.lastSeen(),
                finding.run(),
                finding.returns());
    }
}

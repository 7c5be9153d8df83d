package org.lectern.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.housekeeping.Finding.State;

class FindingTest {
    private static final Instant START = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void whatIsIgnoredStaysSoUntilItsEvidenceChanges() {
        Finding ignored = Finding.first(sighting("a"), "1", START).ignored("meant");

        Finding same = ignored.seen(sighting("a"), "2", START.plusSeconds(1));
        Finding other = same.seen(sighting("b"), "3", START.plusSeconds(2));

        assertThat(same.state()).isEqualTo(State.IGNORED);
        assertThat(same.reason()).contains("meant");
        assertThat(other.state()).isEqualTo(State.OPEN);
        assertThat(other.reason()).isEmpty();
        assertThat(other.formerReasons()).containsExactly("meant");
    }

    @Test
    void whatWasFixedIsOpenWhenItReturns() {
        Finding returned = Finding.first(sighting("a"), "1", START).gone("2").seen(sighting("a"), "3", START);

        assertThat(returned.state()).isEqualTo(State.OPEN);
        assertThat(returned.returns()).isEqualTo(1);
    }

    @Test
    void whatWasIgnoredAndWentAwayIsIgnoredWhenItReturnsTheSame() {
        Finding away = Finding.first(sighting("a"), "1", START).ignored("meant").gone("2");

        assertThat(away.state()).isEqualTo(State.FIXED);
        assertThat(away.seen(sighting("a"), "3", START).state()).isEqualTo(State.IGNORED);
        assertThat(away.seen(sighting("b"), "3", START).state()).isEqualTo(State.OPEN);
        assertThat(away.seen(sighting("b"), "3", START).formerReasons()).containsExactly("meant");
    }

    @Test
    void theIdIsThatOfThePlaceAndTellsItsPartsApart() {
        assertThat(sighting("a").id()).isEqualTo(sighting("b").id()).matches("[A-Za-z0-9_-]{20}");
        assertThat(List.of(id("a", "b", "c"), id("ab", "", "c"), id("a", "bc", ""), id("a", "b", "d")))
                .doesNotHaveDuplicates();
    }

    /** Whatever happens in whatever order: what a person decided is never forgotten, and nothing open is hidden. */
    @Property(tries = 500)
    void noDecisionIsLostAndNothingIsHidden(@ForAll("steps") List<Step> steps) {
        Finding finding = Finding.first(sighting("0"), "run", START);
        List<String> decided = new ArrayList<>();
        Optional<String> standing = Optional.empty();
        String evidence = "0";
        long returns = 0;
        boolean isAway = false;
        for (Step step : steps) {
            switch (step.what()) {
                case SEEN -> {
                    returns += isAway ? 1 : 0;
                    isAway = false;
                    standing = step.evidence().equals(evidence) ? standing : Optional.empty();
                    evidence = step.evidence();
                    finding = finding.seen(sighting(evidence), "run", START);
                }
                case GONE -> {
                    isAway = true;
                    finding = finding.gone("run");
                }
                case IGNORED -> {
                    if (!isAway) {
                        standing = Optional.of("reason " + decided.size());
                        decided.add(standing.get());
                        finding = finding.reopened().ignored(standing.get());
                    }
                }
                case REOPENED -> {
                    standing = isAway ? standing : Optional.empty();
                    finding = isAway ? finding : finding.reopened();
                }
            }
            assertThat(finding.state()).isEqualTo(state(isAway, standing));
            assertThat(finding.reason()).isEqualTo(standing);
            assertThat(finding.returns()).isEqualTo(returns);
            assertThat(reasons(finding)).isEqualTo(decided);
        }
    }

    private static State state(boolean isAway, Optional<String> standing) {
        State there = standing.isPresent() ? State.IGNORED : State.OPEN;
        return isAway ? State.FIXED : there;
    }

    private static List<String> reasons(Finding finding) {
        List<String> reasons = new ArrayList<>(finding.formerReasons());
        finding.reason().ifPresent(reasons::add);
        return reasons;
    }

    enum What {
        SEEN,
        GONE,
        IGNORED,
        REOPENED
    }

    record Step(What what, String evidence) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> step = Arbitraries.of(What.class)
                .flatMap(what -> Arbitraries.of("0", "1").map(evidence -> new Step(what, evidence)));
        return step.list().ofMaxSize(25);
    }

    private static String id(String check, String subject, String place) {
        return new Sighting(check, subject, place, "", Document.empty(), List.of()).id();
    }

    private static Sighting sighting(String evidence) {
        return new Sighting("dates", "post", "/published", "detail", Document.of("is", evidence), List.of());
    }
}

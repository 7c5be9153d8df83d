package org.lectern.housekeeping.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.housekeeping.HousekeepingForTests.seen;
import static org.lectern.post.PostBuilder.aPost;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.housekeeping.Finding;
import org.lectern.housekeeping.Finding.State;
import org.lectern.housekeeping.FixFinding;
import org.lectern.housekeeping.HousekeepingForTests;
import org.lectern.housekeeping.PostsCheck;
import org.lectern.importing.review.SettleDoubt;
import org.lectern.importing.review.SettleProposal;
import org.lectern.post.OpenQuestions;
import org.lectern.post.Post;
import org.lectern.post.PostBuilder;
import org.lectern.post.PostFields;
import org.lectern.tag.TagReading;

/** What an import left for people to decide, in the queues of housekeeping. */
class ImportQuestionsTest {
    private final HousekeepingForTests house = new HousekeepingForTests(all -> List.of(
            new ImportProposals(all.secondLook, proposals(all)),
            new UncertainReadings(all.secondLook, new SettleDoubt(all.posts, all.storing.store, all.clock))));

    @Test
    void everyProposalIsAFindingWithWhatTheFileSays() {
        house.posts.insert(imported());
        house.run();

        assertThat(house.queue("import-proposals", State.OPEN)).containsExactlyInAnyOrder("x /title", "x /summary");
        assertThat(finding("/title").sighting().detail()).isEqualTo("title: the file says Theirs");
        assertThat(finding("/summary").sighting().detail()).isEqualTo("summary: the file no longer says anything");
    }

    @Test
    void whatTheFileSaysIsTakenFromTheQueue() {
        house.posts.insert(imported());
        house.run();

        assertThat(fix(finding("/title"), "take", Document.empty())).isInstanceOf(FixFinding.Answer.Mended.class);

        assertThat(house.post("x").title()).contains("Theirs");
        assertThat(house.post("x").summary()).contains("S");
        assertThat(house.queue("import-proposals", State.OPEN)).containsExactly("x /summary");
        assertThat(house.post("x").document().document(PostFields.LAST_CHANGE).flatMap(change -> change.text("by")))
                .contains("ada");
    }

    @Test
    void whatIsHereIsKeptFromTheQueue() {
        house.posts.insert(imported());
        house.run();

        assertThat(fix(finding("/summary"), "keep", Document.empty())).isInstanceOf(FixFinding.Answer.Mended.class);

        assertThat(house.post("x").summary()).contains("S");
        assertThat(house.queue("import-proposals", State.OPEN)).containsExactly("x /title");
    }

    @Test
    void aProposalThatSomebodySettledMeanwhileIsNotSettledAgain() {
        house.posts.insert(imported());
        house.run();
        Finding finding = finding("/title");
        house.put(aPost().withId("x").titled("Mine").withVersion(2).build());

        assertThat(fix(finding, "take", Document.empty())).isInstanceOf(FixFinding.Answer.NothingToMend.class);
        assertThat(house.post("x").title()).contains("Mine");
    }

    @Test
    void aFixThatAsksForNothingTakesNothing() {
        house.posts.insert(imported());
        house.run();

        assertThat(fix(finding("/title"), "take", Document.of("value", "Else")))
                .isInstanceOf(FixFinding.Answer.Rejected.class);
    }

    @Test
    void theDoubtsAboutAFieldAreOneFindingThatIsConfirmed() {
        house.posts.insert(doubted().build());
        house.run();
        Finding finding = house.only("uncertain-readings");
        assertThat(finding.sighting().place()).isEqualTo("/talk/speakers");
        assertThat(finding.sighting().detail()).isEqualTo("talk.speakers: is a guess; has no surname");

        assertThat(fix(finding, "confirm", Document.empty())).isInstanceOf(FixFinding.Answer.Mended.class);

        assertThat(house.queue("uncertain-readings", State.OPEN)).isEmpty();
        assertThat(OpenQuestions.doubts(house.post("x"))).isEmpty();
    }

    @Test
    void postsWithoutQuestionsAreNotSeen() {
        Post plain = aPost().withId("x").importedFrom("i", "p", "h").build();

        house.checks.all().forEach(check -> assertThat(seen((PostsCheck) check, plain, aPost().build()))
                .isEmpty());
    }

    private FixFinding.Answer fix(Finding finding, String fix, Document values) {
        return house.fixing.fix(finding.id(), fix, values, "ada");
    }

    private Finding finding(String place) {
        return house.findings.queue("import-proposals", Optional.empty(), Optional.empty(), 10).stream()
                .filter(each -> each.sighting().place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    private static SettleProposal proposals(HousekeepingForTests all) {
        return new SettleProposal(
                all.posts, all.drafts, all.storing.edit, all.storing.store, TagReading.AS_WRITTEN, all.clock);
    }

    private static Post imported() {
        Document proposed = Document.of("title", "Theirs").with("summary", null);
        return aPost().withId("x")
                .titled("Mine")
                .with(PostFields.SUMMARY, "S")
                .with(
                        PostFields.SOURCE,
                        Document.of("path", "a.md").with("version", 0L).with("proposed", proposed))
                .build();
    }

    private static PostBuilder doubted() {
        Document guess = Document.of("field", "talk.speakers").with("reason", "is a guess");
        Document source = Document.of("path", "a.md")
                .with("version", 1L)
                .with("doubts", List.of(guess, guess.with("reason", "has no surname")));
        return aPost().withId("x").with(PostFields.SOURCE, source);
    }
}

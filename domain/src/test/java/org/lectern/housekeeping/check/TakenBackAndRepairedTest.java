package org.lectern.housekeeping.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.housekeeping.Finding;
import org.lectern.housekeeping.Finding.State;
import org.lectern.housekeeping.FixFinding;
import org.lectern.housekeeping.HousekeepingForTests;
import org.lectern.housekeeping.RepairLink;
import org.lectern.housekeeping.TakeBackFix;
import org.lectern.post.Post;

/** Fixes that are taken back, and links that are repaired in all posts at once. */
class TakenBackAndRepairedTest {
    private static final String LINKS = "dead-internal-links";

    private final HousekeepingForTests house = new HousekeepingForTests(all -> List.of(
            new ImagesWithoutAlt(all.mending), AllChecks.deadInternalLinks(all, (texts, visibleAt) -> Set.of())));
    private final TakeBackFix takingBack = new TakeBackFix(
            house.findings,
            house.checks,
            house.secondLook,
            house.ledger,
            house.storing.revisions,
            house.storing.store,
            house.clock);
    private final RepairLink repairing = new RepairLink(house.findings, house.checks, house.fixing);

    @Test
    void aPostIsAsItWasAndTheFindingInItsQueueAgain() {
        Post before = picture();
        Finding finding = described(before);
        Optional<Long> made = takingBack.made(finding, "ada");

        assertThat(made).contains(2L);
        assertThat(takingBack.takeBack(finding.id(), 2, "ada")).isInstanceOf(TakeBackFix.Answer.Back.class);
        assertThat(house.post("x").content()).isEqualTo(before.content());
        assertThat(house.only("images-without-alt").state()).isEqualTo(State.OPEN);
    }

    @Test
    void whatSomebodyChangedSinceStays() {
        Finding finding = described(picture());
        Post mended = house.post("x");
        house.posts.replace(new Post(mended.id(), 2, mended.document().with("title", "Edited")), 2);

        assertThat(takingBack.takeBack(finding.id(), 2, "ada")).isInstanceOf(TakeBackFix.Answer.ChangedSince.class);
        assertThat(house.post("x").title()).contains("Edited");
    }

    @Test
    void nobodyTakesBackWhatSomebodyElseMended() {
        Finding finding = described(picture());

        assertThat(takingBack.made(finding, "eve")).isEmpty();
        assertThat(takingBack.takeBack(finding.id(), 2, "eve")).isInstanceOf(TakeBackFix.Answer.ChangedSince.class);
        assertThat(takingBack.takeBack("nothing", 2, "ada")).isInstanceOf(TakeBackFix.Answer.Missing.class);
    }

    @Test
    void aLinkIsRepairedInEveryPostThatHasItAndNoOtherLinkIs() {
        link("one", "/gone");
        link("two", "/gone");
        link("three", "/gone-too");
        house.run();
        Finding any = finding("one");

        assertThat(repairing.uses(LINKS)).containsEntry("/gone", 2).containsEntry("/gone-too", 1);
        RepairLink.Result result =
                repairing.everywhere(any.id(), "https://example.com/", "ada").orElseThrow();

        assertThat(result.mended()).hasSize(2);
        assertThat(result.left()).isEmpty();
        assertThat(result.more()).isZero();
        assertThat(house.post("two").content().orElseThrow().source()).isEqualTo("[a](https://example.com/)");
        assertThat(house.post("three").content().orElseThrow().source()).isEqualTo("[a](/gone-too)");
        assertThat(house.queue(LINKS, State.OPEN)).containsExactly("three #/gone-too");
    }

    @Test
    void anAddressThatIsDeadTooLeavesTheFindingsWhereTheyWere() {
        link("one", "/gone");
        house.run();

        RepairLink.Result result =
                repairing.everywhere(finding("one").id(), "/gone", "ada").orElseThrow();

        assertThat(result.mended()).isEmpty();
        assertThat(result.left()).hasSize(1);
    }

    @Test
    void whatIsNoLinkIsNotRepaired() {
        picture();
        house.run();

        assertThat(repairing.everywhere(house.only("images-without-alt").id(), "/x", "ada"))
                .isEmpty();
        assertThat(repairing.everywhere("nothing", "/x", "ada")).isEmpty();
    }

    private Post picture() {
        house.posts.insert(aPost().withId("x")
                .withMarkdown("![](https://example.net/a.jpg)")
                .build());
        return house.post("x");
    }

    private Finding described(Post post) {
        house.run();
        Finding finding = house.only("images-without-alt");
        FixFinding.Answer answer = house.fixing.fix(finding.id(), "describe", Document.of("alt", "A tractor"), "ada");
        assertThat(answer).isInstanceOf(FixFinding.Answer.Mended.class);
        assertThat(house.post(post.id().text()).version()).isEqualTo(2);
        return house.only("images-without-alt");
    }

    private void link(String id, String address) {
        house.posts.insert(
                aPost().withId(id).withMarkdown("[a](" + address + ")").build());
    }

    private Finding finding(String post) {
        return house.findings.unfixed(List.of(post)).get(0);
    }
}

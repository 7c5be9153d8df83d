package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.document.Document;
import org.lectern.importing.ImportRun.Report;
import org.lectern.importing.review.Decision;
import org.lectern.importing.review.SettleDoubt;
import org.lectern.importing.review.SettleProposal;
import org.lectern.post.OpenQuestions;
import org.lectern.post.Post;
import org.lectern.post.PostDrafts;
import org.lectern.post.PostFields;
import org.lectern.post.SaveResult;
import org.lectern.post.Source;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.kind.EntryKind;
import org.lectern.post.kind.Kinds;
import org.lectern.post.kind.LinkKind;
import org.lectern.post.kind.TalkKind;
import org.lectern.problem.Violation;
import org.lectern.site.Site;
import org.lectern.tag.TagReading;

/** What people decide about posts whose files changed after they were changed here. */
class ReviewingTest {
    private static final Change BY_ADA = Change.by("ada", Channel.API);
    private static final String FIRST = "---\ntitle: A\ndate: 2024-05-01\ntags: [one]\nmood: calm\n---\nText";
    private static final String SECOND =
            "---\ntitle: B\ndate: 2024-05-02\ntags: [two]\nsummary: New\nmood: wild\n---\nOther text";

    @TempDir
    Path folder;

    private ImportingForTests importing;
    private SettleProposal proposals;
    private SettleDoubt doubts;

    @BeforeEach
    void begin() {
        importing = new ImportingForTests(folder);
        Kinds kinds = new Kinds(List.of(new EntryKind(), new TalkKind(), new LinkKind()));
        PostDrafts drafts = new PostDrafts(kinds, new Site("", ImportingForTests.ZONE, Optional.empty()));
        proposals = new SettleProposal(
                importing.posts,
                drafts,
                importing.storing.edit,
                importing.storing.store,
                TagReading.AS_WRITTEN,
                importing.clock);
        doubts = new SettleDoubt(importing.posts, importing.storing.store, importing.clock);
    }

    @Test
    void whatIsAcceptedStandsInThePostAndCountsAsRead() {
        Post post = proposed();
        assertThat(OpenQuestions.proposed(post).names()).containsExactlyInAnyOrder("title", "content", "tags");

        Post settled = saved(proposals.settle(post.id(), post.version(), Decision.accepting("title"), BY_ADA));

        assertThat(settled.title()).contains("B");
        assertThat(settled.content().orElseThrow().source()).isEqualTo("Mine");
        assertThat(ways(settled)).containsEntry("title", "read").containsEntry("content", "typed");
        assertThat(OpenQuestions.proposed(settled).names()).containsExactlyInAnyOrder("content", "tags");
        assertThat(settled.modified()).contains(importing.clock.instant());
        assertThat(lastChange(settled).text("why")).contains("took from the file: title");
    }

    @Test
    void aPostOfWhichEverythingIsAcceptedIsAsImported() {
        Post post = proposed();

        Post settled = saved(
                proposals.settle(post.id(), post.version(), Decision.accepting("title", "content", "tags"), BY_ADA));

        assertThat(Source.of(settled).wasEdited(settled)).isFalse();
        assertThat(fields(settled)).isEqualTo(fields(freshOf(SECOND)));
        Report third = importing.file("a.md", FIRST).report();
        assertThat(third.warnings()).isEmpty();
        assertThat(importing.one().title()).contains("A");
    }

    @Test
    void whatIsDismissedIsForgottenUntilTheFileChangesAgain() {
        Post post = proposed();
        importing.clock.advance(Duration.ofHours(1));

        Post settled = saved(
                proposals.settle(post.id(), post.version(), Decision.dismissing("title", "content", "tags"), BY_ADA));

        assertThat(fields(settled)).isEqualTo(fields(post));
        assertThat(settled.modified()).isEqualTo(post.modified());
        assertThat(OpenQuestions.proposed(settled).isEmpty()).isTrue();
        importing.file("a.md", SECOND + "\n");
        assertThat(OpenQuestions.proposed(importing.one()).names()).containsExactly("content");
        importing.file("a.md", SECOND.replace("title: B", "title: C"));
        assertThat(OpenQuestions.proposed(importing.one()).names()).containsExactlyInAnyOrder("title", "content");
    }

    @Test
    void theSameFileProposesNothingAfterItsProposalsAreSettled() {
        Post post = proposed();
        Post settled = saved(proposals.settle(
                post.id(), post.version(), new Decision(List.of("title"), List.of("content", "tags")), BY_ADA));

        Report again = importing.file("a.md", SECOND).report();
        Report rewritten =
                importing.file("a.md", SECOND.replace("title: B", "title: 'B'")).report();

        assertThat(again.warnings()).isEmpty();
        assertThat(rewritten.warnings()).isEmpty();
        assertThat(fields(importing.one())).isEqualTo(fields(settled));
        assertThat(OpenQuestions.proposed(importing.one()).isEmpty()).isTrue();
    }

    @Test
    void whatSomebodyWritesAsTheFileHasItIsNoProposalAnyMore() {
        Post post = proposed();

        edit(post, "title", "B");

        assertThat(OpenQuestions.proposed(importing.one()).names()).containsExactlyInAnyOrder("content", "tags");
    }

    @Test
    void aFieldThatTheFileNoLongerHasIsTakenAway() {
        importing.file("a.md", SECOND);
        edit(importing.one(), "summary", "My own");
        importing.file("a.md", SECOND.replace("summary: New\n", ""));
        Post post = importing.one();
        assertThat(OpenQuestions.proposed(post).fields()).containsEntry("summary", null);

        Post settled = saved(proposals.settle(post.id(), post.version(), Decision.accepting("summary"), BY_ADA));

        assertThat(settled.document().has("summary")).isFalse();
        assertThat(Source.of(settled).wasEdited(settled)).isFalse();
    }

    @Test
    void decisionsThatMakeNoSenseAreRefused() {
        Post post = proposed();

        assertThat(pointers(proposals.settle(
                        post.id(), post.version(), new Decision(List.of("title", "slug"), List.of("title")), BY_ADA)))
                .containsExactly("/accept/1", "/dismiss/0");
        assertThat(pointers(proposals.settle(post.id(), post.version(), new Decision(List.of(), List.of()), BY_ADA)))
                .containsExactly("");
        assertThat(proposals.settle(post.id(), post.version() - 1, Decision.accepting("title"), BY_ADA))
                .isInstanceOf(SaveResult.Conflict.class);
        importing.posts.delete(post.id(), post.version());
        assertThat(proposals.settle(post.id(), post.version(), Decision.accepting("title"), BY_ADA))
                .isInstanceOf(SaveResult.Missing.class);
    }

    @Test
    void aValueThatThePostCannotHaveIsRefused() {
        Post post = proposed();
        Document source = post.document().document("source").orElseThrow();
        Document wrong = OpenQuestions.proposed(post).with("language", "no language");
        importing.posts.put(new Post(
                post.id(), post.version(), post.document().with("source", source.with(OpenQuestions.PROPOSED, wrong))));

        SaveResult result =
                proposals.settle(post.id(), post.version(), Decision.accepting("title", "language"), BY_ADA);

        assertThat(pointers(result)).containsExactly("/accept/1");
        assertThat(importing.one().title()).contains("Mine");
    }

    @Test
    void whatIsConfirmedIsNotDoubtedAgain() {
        Post post = doubted();

        Post settled = saved(doubts.confirm(post.id(), post.version(), List.of("title"), BY_ADA));

        assertThat(OpenQuestions.doubts(settled)).isEmpty();
        assertThat(settled.modified()).isEqualTo(post.modified());
        assertThat(Source.of(settled).wasEdited(settled)).isFalse();
        assertThat(pointers(doubts.confirm(settled.id(), settled.version(), List.of("title"), BY_ADA)))
                .containsExactly("/confirm/0");
        assertThat(pointers(doubts.confirm(settled.id(), settled.version(), List.of(), BY_ADA)))
                .containsExactly("/confirm");
    }

    @Test
    void aDoubtGoesWhenSomebodyChangesItsField() {
        Post post = doubted();

        edit(post, "summary", "Else");
        assertThat(OpenQuestions.doubts(importing.one())).hasSize(1);
        edit(importing.one(), "title", "Certain");

        assertThat(OpenQuestions.doubts(importing.one())).isEmpty();
    }

    private Post doubted() {
        importing.file("a.md", FIRST);
        Post post = importing.one();
        Document doubt = Document.of("field", "title").with("reason", "is a guess");
        Document source = post.document().document("source").orElseThrow().with("doubts", List.of(doubt));
        importing.posts.put(new Post(post.id(), post.version(), post.document().with("source", source)));
        return importing.one();
    }

    /** A post with three fields that somebody changed and that its file has otherwise now. */
    private Post proposed() {
        importing.file("a.md", FIRST);
        edit(importing.one(), "title", "Mine");
        edit(importing.one(), "content", Document.of("format", "markdown").with("source", "Mine"));
        edit(importing.one(), "tags", List.of("mine"));
        importing.file("a.md", SECOND);
        return importing.one();
    }

    private void edit(Post post, String field, Object value) {
        importing.storing.store.replace(
                post, post.document().with(field, value), Change.by("somebody", Channel.EDITOR), ImportingForTests.NOW);
    }

    private Post freshOf(String text) {
        ImportingForTests fresh = new ImportingForTests(folder.resolve("fresh"));
        fresh.file("a.md", text);
        return fresh.one();
    }

    private static Document fields(Post post) {
        Document fields = Document.empty();
        for (String name : Source.FIELDS) {
            fields = fields.withOptional(name, post.document().value(name));
        }
        return fields;
    }

    private static Post saved(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved) result).post();
    }

    private static List<String> pointers(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Rejected.class);
        return ((SaveResult.Rejected) result)
                .violations().stream().map(Violation::pointer).toList();
    }

    private static Map<String, Object> ways(Post post) {
        return Source.of(post).ways(post).fields();
    }

    private static Document lastChange(Post post) {
        return post.document().document(PostFields.LAST_CHANGE).orElseThrow();
    }
}

package org.lectern.importing.restoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.exporting.ArchiveWorld;
import org.lectern.exporting.RepackedZip;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.history.PostHistory;
import org.lectern.post.history.Revision;
import org.lectern.post.kind.StoredKind;
import org.lectern.reference.Referent;
import org.lectern.tag.Tag;

class RestoreArchiveTest extends TwoLecterns {
    @Test
    void theHistoryAnswersAfterwardsAsItDidBefore() {
        Post third = edited(there, edited(there, inserted(there, post), "two"), "three");

        assertThat(here.takeIn(there.exported()).counts()).isEqualTo("1/0/0");

        PostHistory history = new PostHistory(here.revisions);
        assertThat(found(here)).isEqualTo(third);
        assertThat(history.list(found(here), Optional.empty(), 10))
                .isEqualTo(new PostHistory(there.revisions).list(third, Optional.empty(), 10))
                .extracting(Revision::version)
                .containsExactly(3L, 2L, 1L);
        assertThat(history.asOf(third, MAY_1.plusSeconds(3_700)).flatMap(Post::title))
                .contains("two");
        assertThat(history.list(third, Optional.empty(), 1).get(0).change()).isEqualTo(EDIT);
        assertThat(edited(here, found(here), "four").version()).isEqualTo(4);
    }

    @Test
    void whoeverFollowsPostsIsTold() {
        inserted(there, post);

        here.takeIn(there.exported());

        assertThat(here.changed.all()).hasSize(1);
        assertThat(here.changed.all().get(0).ids()).containsExactly(post.id());
    }

    @Test
    void aPersonCanReadIt() {
        edited(there, inserted(there, post), "two");

        RepackedZip zip = new RepackedZip(there.exported());

        String folder = "posts/2025/05/01/tractor~" + post.id() + "/";
        assertThat(zip.paths())
                .contains(folder + "post.json", folder + "text.md", folder + "revisions/0001.json", "README.txt");
        assertThat(zip.text("text.md")).isEqualTo("# Text\n");
        assertThat(zip.text("post.json"))
                .startsWith("{\n  \"id\": \"" + post.id() + "\",\n  \"version\": 2,\n  \"revisions\": [\n    1\n  ],\n"
                        + "  \"text\": \"text.md\",\n  \"document\": {\n    \"title\": \"two\",\n")
                .contains("\"published\": {\n      \"$date\": \"2025-05-01T10:00:00Z\"\n    }")
                .contains("\"source\": \"text.md\"");
        assertThat(zip.text("manifest.json")).contains("\"posts\": 1", "\"revisions\": 1", "\"version\": 1");
    }

    @Test
    void aDryRunSaysWhatWouldBeAndWritesNothing() {
        edited(there, inserted(there, post), "two");
        there.tags.insert(new Tag("python", 1, Document.of("label", "Python")));
        inserted(here, aPost().withSlug("tractor").build());
        byte[] before = here.exported();

        ToldRestoring told = here.rehearse(there.exported());

        assertThat(told.counts()).isEqualTo("1/0/0");
        assertThat(told.warnings()).singleElement().asString().contains("'tractor'", "would get a number");
        assertThat(here.exported()).isEqualTo(before);
    }

    @Test
    void aLaterVersionTakesOverWhereItsHistoryHoldsWhatIsHere() {
        Post first = inserted(there, post);
        here.takeIn(there.exported());
        Post third = edited(there, edited(there, first, "two"), "three");
        byte[] archive = there.exported();

        assertThat(here.rehearse(archive).counts()).isEqualTo("0/1/0");
        assertThat(here.takeIn(archive).counts()).isEqualTo("0/1/0");

        assertThat(found(here)).isEqualTo(third);
        assertThat(here.exported()).isEqualTo(archive);
    }

    @Test
    void whatWasChangedOnBothSidesStaysAsItIsHere() {
        Post first = inserted(there, post);
        here.takeIn(there.exported());
        edited(there, first, "theirs");
        Post ours = edited(here, found(here), "ours");

        ToldRestoring told = here.takeIn(there.exported());

        assertThat(told.counts()).isEqualTo("0/0/1");
        assertThat(told.warnings()).singleElement().asString().contains("was changed here and there");
        assertThat(found(here)).isEqualTo(ours);
    }

    @Test
    void anArchiveOfYesterdayChangesNothing() {
        inserted(there, post);
        byte[] yesterday = there.exported();
        here.takeIn(yesterday);
        Post today = edited(here, found(here), "today");

        ToldRestoring told = here.takeIn(yesterday);

        assertThat(told.counts()).isEqualTo("0/0/1");
        assertThat(told.warnings()).isEmpty();
        assertThat(found(here)).isEqualTo(today);
    }

    @Test
    void aTakenSlugGetsANumberAsAVersionOfItsOwn() {
        Post theirs = edited(there, inserted(there, post), "two");
        inserted(here, aPost().withSlug("tractor").build());
        inserted(here, aPost().withSlug("tractor-2").build());
        byte[] archive = there.exported();

        ToldRestoring told = here.takeIn(archive);

        assertThat(told.counts()).isEqualTo("1/0/0");
        assertThat(told.warnings()).singleElement().asString().contains("it gets 'tractor-3'");
        assertThat(found(here).slug()).contains("tractor-3");
        assertThat(found(here).version()).isEqualTo(3);
        assertThat(here.revisions.find(post.id(), 2))
                .contains(new Post(theirs.id(), 2, theirs.document().without(PostFields.RECKONED)));
        assertThat(here.revisions.find(post.id(), 1)).isPresent();
        assertThat(Revision.of(found(here)).change().by()).isEqualTo("tester");
        assertThat(here.takeIn(archive).counts()).isEqualTo("0/0/1");
    }

    @Test
    void theFolderThatWasPackedWithItDoesNotMatter() {
        inserted(there, post);
        byte[] archive = there.exported();

        ToldRestoring told = here.takeIn(new RepackedZip(archive).bytes("my backup/"));

        assertThat(told.rejectedFiles()).isEmpty();
        assertThat(here.exported()).isEqualTo(archive);
    }

    @Test
    void kindsAndTheIdentityAreAnAdministratorsToChange() {
        there.kinds.insert(new StoredKind("recipe", 1, Document.of("label", "Recipe")));
        inserted(there, post);
        String before = here.identity.id();

        ToldRestoring told = here.takeIn(there.exported(), false, false);

        assertThat(told.warnings()).singleElement().asString().contains("only an administrator");
        assertThat(here.kinds.all()).isEmpty();
        assertThat(here.identity.id()).isEqualTo(before);
        assertThat(told.counts()).isEqualTo("1/0/0");
    }

    @Test
    void aLecternThatHasPostsStaysTheSiteThatItIs() {
        inserted(here, aPost().build());
        String before = here.identity.id();

        here.takeIn(there.exported());

        assertThat(here.identity.id()).isEqualTo(before);
    }

    @Test
    void whatIsKnownHereOfATagAPersonOrAKindStays() {
        for (ArchiveWorld world : List.of(here, there)) {
            String name = world == here ? "Ours" : "Theirs";
            world.tags.insert(new Tag("python", 1, Document.of("label", name)));
            world.kinds.insert(new StoredKind("recipe", 1, Document.of("label", name)));
            world.people.insert(new Referent(
                    "p1", 1, Document.of("slug", "ann").with("name", name).with("keys", List.of("ann"))));
            world.events.insert(Referent.named("pygrunn", name));
        }

        ToldRestoring told = here.takeIn(there.exported());

        assertThat(told.warnings()).hasSize(4);
        assertThat(told.rejectedFiles()).isEmpty();
        assertThat(here.tags.find("python").flatMap(Tag::label)).contains("Ours");
        assertThat(here.kinds.find("recipe").orElseThrow().declaration().text("label"))
                .contains("Ours");
        assertThat(here.people.find("p1").map(Referent::name)).contains("Ours");
        assertThat(here.events.findByKey("pygrunn").map(Referent::name)).contains("Ours");
    }

    @Test
    void trashAndScheduledPostsComeBackAsSuch() {
        Document trashed = Document.of("slug", "gone").with("status", "published");
        inserted(
                there,
                aPost().with("status", "trash")
                        .with(PostFields.TRASHED, trashed)
                        .build());
        Instant later = ArchiveWorld.NOW.plusSeconds(3_600);
        Post scheduled =
                inserted(there, aPost().publishedAt(later).withSlug("soon").build());
        byte[] archive = there.exported();

        here.takeIn(archive);

        assertThat(here.posts.due(later, 9)).extracting(Post::id).containsExactly(scheduled.id());
        assertThat(new RepackedZip(archive).paths()).anyMatch(path -> path.startsWith("posts/undated/gone~"));
        assertThat(here.exported()).isEqualTo(archive);
    }
}

package org.lectern.importing.restoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.exporting.RepackedZip;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.history.Revision;
import org.lectern.tag.Tag;

/** What was damaged on the way, or never came from a Lectern. */
class ForgedArchiveTest extends TwoLecterns {
    @Test
    void aFileThatDiffersIsRejectedByNameAndTheRestGoesOn() {
        Post other =
                inserted(there, aPost().withSlug("other").withMarkdown("whole").build());
        edited(there, inserted(there, post), "two");
        RepackedZip zip = new RepackedZip(there.exported());
        String text = zip.path("tractor~" + post.id() + "/text.md");
        zip.with(text, "# Tampered\n");

        ToldRestoring told = here.takeIn(zip.bytes());

        assertThat(told.counts()).isEqualTo("1/0/0");
        assertThat(told.rejectedFiles().get(text.replace("text.md", "post.json")))
                .contains("text.md differs from its checksum");
        assertThat(here.posts.find(other.id())).isPresent();
        assertThat(here.posts.find(post.id())).isEmpty();
    }

    @Test
    void aDamagedRevisionIsLeftOutOfTheHistory() {
        edited(there, edited(there, inserted(there, post), "two"), "three");
        RepackedZip zip = new RepackedZip(there.exported());
        zip.changed("revisions/0002.json", json -> json.replace("two", "zwei"));

        ToldRestoring told = here.takeIn(zip.bytes());

        assertThat(told.rejectedFiles().keySet()).singleElement().asString().endsWith("revisions/0002.json");
        assertThat(here.revisions.list(post.id(), 9, 9))
                .extracting(Revision::version)
                .containsExactly(1L);
        assertThat(found(here).title()).contains("three");
    }

    @Test
    void missingAndAddedFilesAreNamed() {
        inserted(there, post);
        there.tags.insert(new Tag("python", 1, Document.of("label", "Python")));
        RepackedZip zip = new RepackedZip(there.exported());
        zip.without("tags/python.json").with("tags/java.json", "{}").with("users/root.json", "{}");

        ToldRestoring told = here.takeIn(zip.bytes());

        assertThat(told.rejectedFiles())
                .hasSize(3)
                .containsEntry("tags/python.json", "is missing in the archive")
                .containsEntry("tags/java.json", "is not among the archive's checksums")
                .containsEntry("users/root.json", "is not among the archive's checksums");
    }

    @Test
    void whatIsForgedIsRejectedFileByFile() {
        inserted(there, post);
        RepackedZip zip = new RepackedZip(there.exported());
        String nested = "[".repeat(5_000) + "]".repeat(5_000);
        String head = "{\"id\": \"x\", \"version\": 1, \"document\": ";
        zip.with("posts/a/post.json", head + nested + "}")
                .with("posts/b/post.json", "{\"id\": {\"$where\": \"1\"}, \"version\": 1, \"document\": {}}")
                .with("posts/c/post.json", "{\"id\": \"x\", \"version\": -1, \"document\": {}}")
                .with("posts/d/post.json", "{\"id\": \"x\", \"version\": 1e99, \"document\": {}}")
                .with("posts/e/post.json", head + "{\"a\": 1, \"a\": 2}}")
                .with("posts/f/post.json", head + "{\"a\": {\"$numberDecimal\": \"1E+999999999\"}}}")
                .with(
                        "posts/g/post.json",
                        "{\"id\": \"x\", \"version\": 1, \"text\": \"../../site.json\", \"document\": {}}")
                .with("posts/h/post.json", head + "{\"n\": " + "9".repeat(1_000) + "}}")
                .with("posts/i/post.json", head + "{}} {}")
                .with("posts/j/post.json", head + "{\"a\": {\"$oid\": \"1\"}}}")
                .with("posts/k/post.json", head + "{\"a\": {\"$date\": \"2025-05-16T09:12:44Z\", \"b\": 1}}}")
                .with("people/x.json", "{\"id\": true, \"version\": 1, \"document\": {}}")
                .with("kinds/x/kind.json", "{\"name\": \"../x\", \"version\": 1, \"document\": {}}")
                .with("images/x.json", "{\"id\": \"x\", \"type\": \"image/svg+xml\"}")
                .with("users/admin.json", "{\"id\": \"admin\"}");

        ToldRestoring told = here.takeIn(zip.listedAnew().bytes());

        assertThat(told.counts()).isEqualTo("1/0/0");
        assertThat(told.rejectedFiles()).hasSize(15);
        assertThat(told.rejectedFiles().get("users/admin.json")).isEqualTo("is no file that this Lectern knows here");
        assertThat(here.posts.find(PostId.of("x"))).isEmpty();
    }

    @Test
    void anImageHasToBeTheOneThatItIsCalledAfter() {
        RepackedZip zip = new RepackedZip(there.exported());
        String id = "0123456789abcdef0123456789abcdef";
        zip.with("images/" + id + ".png", "<svg onload='alert(1)'>")
                .with(
                        "images/" + id + ".json",
                        "{\"id\": \"" + id
                                + "\", \"type\": \"image/png\", \"uploaded\": {\"$date\": \"2025-05-16T09:12:44Z\"}}");

        ToldRestoring told = here.takeIn(zip.listedAnew().bytes());

        assertThat(told.rejectedFiles().get("images/" + id + ".json")).startsWith("is not taken: ");
        assertThat(here.images.page(Optional.empty(), 9)).isEmpty();
    }

    @Test
    void aLaterLayoutIsRefusedAndAnotherZipIsNoArchive() {
        RepackedZip zip = new RepackedZip(there.exported());
        byte[] later = zip.changed("manifest.json", json -> json.replace("\"version\": 1", "\"version\": 2"))
                .bytes();

        assertThat(here.takeIn(later).failure())
                .hasValueSatisfying(reason -> assertThat(reason).contains("version 2"));
        assertThat(here.takeIn(zip.without("manifest.json").bytes()).ending()).isEmpty();
        assertThat(here.takeIn(new byte[] {'P', 'K', 3, 4, 0}).ending()).isEmpty();
        assertThat(here.takeIn(new byte[0]).ending()).isEmpty();
    }

    @Test
    void anArchiveThatWasCutOffIsNone() {
        inserted(there, post);
        byte[] archive = there.exported();

        assertThat(here.takeIn(Arrays.copyOf(archive, archive.length - 1)).ending())
                .isEmpty();
        assertThat(here.posts.pageById(Optional.empty(), 1)).isEmpty();
    }

    @Test
    void aPostThatTheStoreDoesNotTakeLeavesNoHistoryBehind() {
        edited(there, inserted(there, post), "two");
        RepackedZip zip = new RepackedZip(there.exported());
        zip.changed("/post.json", json -> json.replace("\"two\"", "\"half \\ud800\""));

        ToldRestoring told = here.takeIn(zip.listedAnew().bytes());

        assertThat(told.rejectedFiles().values()).singleElement().asString().contains("half a character");
        assertThat(here.revisions.posts(Optional.empty(), 9)).isEmpty();
    }
}

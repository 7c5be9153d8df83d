package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.importing.ImportRun.Report;
import org.lectern.post.Post;
import org.lectern.post.Status;

class RestructuredImportTest {
    @TempDir
    Path folder;

    private ImportingForTests importing;

    @BeforeEach
    void prepare() {
        importing = new ImportingForTests(folder);
    }

    @Test
    void aFolderOfYearsMonthsAndDaysHoldsPostsWithTags() {
        importing.zip(
                new TestZip()
                        .with(
                                "2025/05/16/tides.txt",
                                "Tides - a talk\n==============\n\n.. tags:: sea, high water\n\n(One of my summaries.)\n\n.. image:: /images/x.jpg\n   :alt: A pier\n"));

        Post post = importing.one();
        assertThat(post.title()).contains("Tides - a talk");
        assertThat(post.published()).contains(Instant.parse("2025-05-15T22:00:00Z"));
        assertThat(post.tags()).containsExactly("sea", "high-water");
        assertThat(post.content().orElseThrow().source())
                .isEqualTo("<p>(One of my summaries.)</p><p><img src=\"/images/x.jpg\" alt=\"A pier\"></p>");
    }

    @Test
    void aSidecarDescribesTheTextBesideIt() {
        Report report = importing
                .zip(new TestZip()
                        .with("posts/a.md", "Water.\n")
                        .with(
                                "posts/a.meta",
                                ".. title: Tides\n.. date: 2014-07-13 11:52:27 UTC-05:00\n.. tags: draft\n")
                        .with("posts/b.meta", ".. title: Nothing\n"))
                .report();

        Post post = importing.one();
        assertThat(post.title()).contains("Tides");
        assertThat(post.published()).contains(Instant.parse("2014-07-13T16:52:27Z"));
        assertThat(post.status()).isEqualTo(Status.DRAFT);
        assertThat(report.rejected()).hasSize(1);
        assertThat(report.rejected().get(0).source()).isEqualTo("posts/b.meta");
        assertThat(report.rejected().get(0).reason()).contains("no b.md, .rst");
    }

    @Test
    void commentsOfNikolaDescribeMarkdown() {
        importing.file("a.md", "<!--\n.. title: Tides\n.. date: 2014-07-13\n.. tags: sea, high water\n-->\n\nWater.\n");

        assertThat(importing.one().title()).contains("Tides");
        assertThat(importing.one().tags()).containsExactly("sea", "high-water");
        assertThat(importing.one().content().orElseThrow().source()).isEqualTo("\nWater.\n");
    }

    @Test
    void aTextThatIsNotMarkedUpIsNoRestructuredText() {
        Report report = importing.file("a.txt", "Dear diary,\n\nnothing.\n").report();

        assertThat(report.created()).isZero();
    }
}

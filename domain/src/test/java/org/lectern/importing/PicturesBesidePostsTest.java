package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.image.PictureFiles;
import org.lectern.importing.ImportRun.Report;
import org.lectern.post.Content;

class PicturesBesidePostsTest {
    @TempDir
    Path folder;

    @Test
    void aPictureComesInWithThePostThatShowsIt() {
        ImportingForTests importing = new ImportingForTests(folder);
        TestZip zip = new TestZip()
                .with("content/a.md", "---\ntitle: A\ndate: 2024-05-01\n---\n![](x.png) [b](b.md) [c](c.md)")
                .with("content/b.md", "---\ntitle: B\ndate: 2024-05-01\n---\nText")
                .with("content/x.png", PictureFiles.png(4, 3))
                .with("content/alone.png", PictureFiles.png(5, 3))
                .with("content/text.png", "no picture");

        Report rehearsed = importing.rehearse(zip).report();
        Report report = importing.zip(zip).report();

        assertThat(importing.bySlug("a").content().map(Content::source).orElseThrow())
                .matches("!\\[]\\(/images/[0-9a-f]{32}\\) \\[b]\\(/2024/05/01/b\\) \\[c]\\(c.md\\)");
        assertThat(report.created()).isEqualTo(2);
        assertThat(report.rejected())
                .satisfiesExactlyInAnyOrder(
                        each -> {
                            assertThat(each.source()).isEqualTo("content/alone.png");
                            assertThat(each.reason()).isEqualTo("is a picture that no new or changed post refers to");
                        },
                        each -> {
                            assertThat(each.source()).isEqualTo("content/text.png");
                            assertThat(each.reason()).isEqualTo("Lectern reads no .png files yet");
                        });
        assertThat(report.warnings())
                .containsExactly("content/a.md: its reference c.md leads to nothing in this import");
        assertThat(rehearsed).isEqualTo(report);
        assertThat(importing.zip(zip).report().unchanged()).isEqualTo(2);
        assertThat(importing.bySlug("a").version()).isEqualTo(2);
    }
}

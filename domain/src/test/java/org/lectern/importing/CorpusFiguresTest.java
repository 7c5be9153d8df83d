package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.importing.CorpusFigures.Fate;

/** Every file of the corpora is a post's, or another file's, or rejected with a reason; none disappears. Under {@code LECTERN_CORPORA}. */
class CorpusFiguresTest {
    @TempDir
    Path folder;

    /** Companions are files that were read with another one; what was passed over counts as rejected. */
    @ParameterizedTest
    @CsvSource({
        "../seeds, 5, 0, 0, 62",
        "blogs/asmeurer-nikola, 187, 16, 3, 93",
        "blogs/brandur-toml, 525, 0, 0, 525",
        "blogs/colemanm-jekyll, 1319, 0, 0, 1319",
        "blogs/rust-blog-zola-toml, 754, 0, 4, 750",
        "blogs/yihui-zh-en-hugo, 1891, 0, 2, 1886",
        "conference-notes/bennokress, 24, 0, 1, 23",
        "conference-notes/daneah, 82, 0, 6, 76",
        "conference-notes/lastcoolnameleft, 59, 0, 1, 58",
        "conference-notes/pulibrary, 96, 0, 3, 228",
        "ghost/tryghost-migrate, 13, 0, 2, 13",
        "wxr/hexo-migrator-wordpress, 5, 0, 4, 19",
        "wxr/nikola, 5, 0, 1, 9",
        "suites/blns, 6, 0, 5, 1",
        "suites/commonmark, 6, 0, 4, 2",
        "suites/gfm, 35, 0, 5, 30",
        "suites/gofeed, 1093, 0, 828, 264",
        "suites/jsontestsuite, 342, 0, 341, 1",
        "suites/listparser-opml, 112, 0, 111, 1",
        "suites/sitemap-xsd, 4, 0, 3, 1",
        "suites/toml-test, 1056, 0, 1055, 1",
        "suites/yaml-test-suite, 353, 0, 352, 1"
    })
    void everyFileIsAccountedFor(String corpus, int files, int companions, int rejected, int posts) throws IOException {
        CorpusFigures figures = CorpusFigures.of(corpus, folder);

        assertThat(figures.lost()).isEmpty();
        assertThat(figures.reasons().keySet())
                .allSatisfy(reason -> assertThat(reason).isNotBlank().doesNotContain("error in Lectern"));
        assertThat(figures.files(Fate.POSTS)).isEqualTo(files - companions - rejected);
        assertThat(figures.files(Fate.COMPANION)).isEqualTo(companions);
        assertThat(figures.files(Fate.REJECTED) + figures.files(Fate.PASSED_OVER))
                .isEqualTo(rejected);
        assertThat(figures.posts()).hasSize(posts);
    }
}

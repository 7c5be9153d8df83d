package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.exporting.format.ExportFormat;
import org.lectern.exporting.leave.LeavingForTests;
import org.lectern.post.Post;

/** A whole file that left comes in as the posts that it was made of, and as nothing else: no template becomes a post. */
class WholeSiteRoundTripTest {
    @TempDir
    Path folder;

    private final LeavingForTests site = new LeavingForTests(
            aPost().withId("01A")
                    .titled("One")
                    .withSlug("one")
                    .publishedAt("2025-05-15T22:30:00Z")
                    .taggedWith("python", "c-plus-plus")
                    .spokenBy("w", "Wieneke")
                    .withMarkdown("*Text*\nnext line\n")
                    .build(),
            aPost().withId("01B")
                    .titled("About")
                    .withSlug("about")
                    .ofKind("page")
                    .withMarkdown("Me\n")
                    .build(),
            aPost().withId("01C")
                    .titled("Later")
                    .withSlug("later")
                    .publishedAt("2030-05-15T22:30:00Z")
                    .withMarkdown("Later\n")
                    .build());

    @Test
    void hugosPostsComeBack() {
        assertThat(titlesAndTexts(site.hugo)).containsExactlyInAnyOrderEntriesOf(written());
    }

    @Test
    void jekyllsPostsComeBack() {
        assertThat(titlesAndTexts(site.jekyll)).containsExactlyInAnyOrderEntriesOf(written());
    }

    @Test
    void wordPressesPostsComeBackAsHtml() {
        List<Post> back = back("site.xml", site.wordPress);
        assertThat(back).hasSize(3);
        Post one = back.stream()
                .filter(post -> post.slug().equals(Optional.of("one")))
                .findFirst()
                .orElseThrow();
        assertThat(one.title()).contains("One");
        assertThat(one.published()).contains(Instant.parse("2025-05-15T22:30:00Z"));
        assertThat(one.tags()).containsExactly("python", "c-plus-plus");
        assertThat(one.content().orElseThrow().source()).isEqualTo("<p><em>Text</em>\nnext line</p>");
    }

    private static Map<String, String> written() {
        return Map.of("One", "*Text*\nnext line\n", "About", "Me\n", "Later", "Later\n");
    }

    private Map<String, String> titlesAndTexts(ExportFormat format) {
        return back("site.zip", format).stream()
                .collect(Collectors.toMap(
                        post -> post.title().orElse(""),
                        post -> post.content().orElseThrow().source()));
    }

    private List<Post> back(String name, ExportFormat format) {
        ImportingForTests importing = new ImportingForTests(folder);
        importing.upload(name, LeavingForTests.bytes(format), false);
        return importing.all();
    }
}

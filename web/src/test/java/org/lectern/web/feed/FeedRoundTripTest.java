package org.lectern.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.document.Document;
import org.lectern.importing.ImportOutcome;
import org.lectern.importing.ImportRun;
import org.lectern.importing.ImportingForTests;
import org.lectern.markup.AbsoluteLinks;
import org.lectern.markup.Markup;
import org.lectern.post.Named;
import org.lectern.post.Post;

/** Our own feeds come in as our own posts: those that they are here, and elsewhere the same under the same ids. */
class FeedRoundTripTest {
    private static final Pattern NEXT =
            Pattern.compile("rel=\"next\"[^>]* href=\"([^\"]*)\"|\"next_url\":\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("<(?:id|guid)[^>]*>([^<]*)</|\"id\":\"([^\"]*)\"");

    @TempDir
    Path folder;

    private final List<Post> written = List.of(
            aPost().withId("01A")
                    .titled("Python on a <tractor> & more")
                    .withSlug("tractor")
                    .inLanguage("en")
                    .publishedAt("2025-05-15T22:30:00Z")
                    .modifiedAt(Instant.parse("2025-05-17T08:00:00.250Z"))
                    .taggedWith("python", "cpp", "grosse")
                    .with("authors", List.of(Document.of("name", "Maud & co"), Document.of("name", "Ann Lee")))
                    .with("summary", "1 < 2, in short")
                    .with(
                            "images",
                            List.of(
                                    Document.of("url", "https://other.org/a.png")
                                            .with("caption", "An \"a\"")
                                            .with("type", "image/png")
                                            .with("length", 12L),
                                    Document.of("url", "https://other.org/b.jpg")
                                            .with("type", "image/jpeg")))
                    .withMarkdown("See [a](a.html), ![b](/b.png) & `<code>`.\n\n* one\n* two\n")
                    .build(),
            aPost().withId("01B")
                    .titled("日本語の題名")
                    .withSlug("日本語")
                    .inLanguage("ja")
                    .publishedAt("2024-05-16T00:00:00Z")
                    .by("maud", "Maud")
                    .withMarkdown("本文です。")
                    .build(),
            aPost().withId("01C")
                    .without("title")
                    .withSlug("untitled")
                    .publishedAt("2023-05-16T00:00:00Z")
                    .withMarkdown("Hello *you*, without a title")
                    .build(),
            aPost().withId("01D")
                    .titled("Had another id")
                    .withSlug("former")
                    .publishedAt("2022-05-16T00:00:00Z")
                    .with(
                            "source",
                            Document.of("feedId", "tag:old.example.org,2022:1")
                                    .with("id", "tag:old.example.org,2022:1"))
                    .withMarkdown("Text of the former one.")
                    .build(),
            aPost().withId("01E")
                    .titled("No text, no author")
                    .withSlug("bare")
                    .publishedAt("2021-05-16T00:00:00Z")
                    .without("content")
                    .build());

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss", "json"})
    void elsewhereTheyAreTheSamePosts(String format) {
        FeedsForTests feeds = new FeedsForTests(written.toArray(Post[]::new));
        feeds.tags.rememberLabels(Map.of("cpp", "C++", "python", "Python"));
        ImportingForTests elsewhere = new ImportingForTests(folder);
        pages(feeds, format).forEach(page -> elsewhere.file("feed." + format, page));
        Map<String, Post> imported = bySlug(elsewhere.all());
        assertThat(imported.keySet()).isEqualTo(bySlug(written).keySet());
        for (Post post : written) {
            Post same = imported.get(post.slug().orElseThrow());
            assertThat(same.title()).isEqualTo(post.title());
            assertThat(same.published()).isEqualTo(post.published());
            assertThat(same.tags()).isEqualTo(post.tags());
            assertThat(same.authors().stream().map(Named::name))
                    .isEqualTo(post.authors().stream().map(Named::name).toList());
            assertThat(same.language()).isEqualTo(post.language());
            assertThat(same.summary()).isEqualTo(post.summary());
            assertThat(same.isVisibleAt(FeedsForTests.NOW)).isTrue();
            assertThat(same.attributes().isEmpty()).as("%s", same.attributes()).isTrue();
            assertThat(same.document().list("images")).isEqualTo(post.document().list("images"));
            assertThat(html(same)).isEqualToIgnoringWhitespace(html(post));
        }
        assertThat(imported.get("tractor").modified().map(at -> at.truncatedTo(ChronoUnit.SECONDS)))
                .contains(Instant.parse("2025-05-17T08:00:00Z"));
        assertThat(ids(new FeedsForTests(elsewhere.posts), format)).isEqualTo(ids(feeds, format));
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss", "json"})
    void hereTheyAreThemselves(String format) {
        ImportingForTests here = new ImportingForTests(folder);
        written.forEach(here.posts::put);
        List<Post> before = here.all();
        FeedsForTests feeds = new FeedsForTests(here.posts);
        List<ImportRun> runs = new ArrayList<>();
        pages(feeds, format).forEach(page -> runs.add(here.file("feed." + format, page)));
        assertThat(runs).allSatisfy(run -> {
            assertThat(run.state()).isEqualTo(ImportRun.State.DONE);
            assertThat(run.report().counts().keySet()).containsExactly(ImportOutcome.UNCHANGED);
            assertThat(run.report().warnings()).allMatch(warning -> warning.contains("goes on in"));
        });
        assertThat(here.all()).isEqualTo(before);
    }

    @Test
    void whatWasChangedSinceStaysAndIsNamed() {
        ImportingForTests here = new ImportingForTests(folder);
        written.forEach(here.posts::put);
        String old = new FeedsForTests(here.posts).text("/feed.rss?limit=1");
        Post post = written.get(0);
        here.posts.put(new Post(post.id(), 2, post.document().with("modified", Instant.parse("2025-05-20T00:00:00Z"))));
        List<Post> before = here.all();
        ImportRun run = here.file("feed.rss", old);
        assertThat(run.report().counts()).isEqualTo(Map.of(ImportOutcome.UNCHANGED, 1L));
        assertThat(run.report().warnings()).anyMatch(warning -> warning.contains("says something else by now"));
        assertThat(here.all()).isEqualTo(before);
    }

    @Test
    void whatIsInTheTrashStaysThere() {
        ImportingForTests here = new ImportingForTests(folder);
        written.forEach(here.posts::put);
        String feed = new FeedsForTests(here.posts).text("/feed.json?limit=1");
        Post post = written.get(0);
        here.posts.put(new Post(post.id(), 2, post.document().with("status", "trashed")));
        assertThat(here.file("feed.json", feed).report().warnings())
                .anyMatch(warning -> warning.contains("in the trash"));
        assertThat(here.all()).hasSize(written.size());
    }

    private static Map<String, Post> bySlug(List<Post> posts) {
        return posts.stream().collect(Collectors.toMap(post -> post.slug().orElseThrow(), post -> post));
    }

    private static String html(Post post) {
        return post.content()
                .filter(content -> !content.source().isBlank())
                .map(content -> AbsoluteLinks.in(new Markup().html(content), "https://example.org/2025/05/16/tractor"))
                .orElse("");
    }

    private static List<String> ids(FeedsForTests feeds, String format) {
        return pages(feeds, format).stream()
                .flatMap(page -> ID.matcher(page).results())
                .map(id -> Optional.ofNullable(id.group(1)).orElseGet(() -> id.group(2)))
                .filter(id -> !id.contains(":feed:"))
                .toList();
    }

    private static List<String> pages(FeedsForTests feeds, String format) {
        List<String> pages = new ArrayList<>();
        Optional<String> address = Optional.of("/feed." + format + "?limit=2");
        while (address.isPresent()) {
            String page = feeds.text(address.get());
            pages.add(page);
            Matcher next = NEXT.matcher(page);
            address = next.find()
                    ? Optional.ofNullable(next.group(1))
                            .or(() -> Optional.of(next.group(2)))
                            .map(each -> each.replace("&amp;", "&"))
                    : Optional.empty();
        }
        return pages;
    }
}

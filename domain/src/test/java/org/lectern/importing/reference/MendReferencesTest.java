package org.lectern.importing.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.image.InMemoryImages;
import org.lectern.image.PictureFiles;
import org.lectern.image.StoreImage;
import org.lectern.image.picture.Pictures;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Surroundings;
import org.lectern.post.Content;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.OpenQuestions;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.Source;
import org.lectern.post.StoringForTests;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.site.Addresses;
import org.lectern.site.Site;

class MendReferencesTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final Instant MAY_16 = Instant.parse("2025-05-16T10:00:00Z");

    private final InMemoryPosts posts = new InMemoryPosts();
    private final StoringForTests storing = new StoringForTests(posts, Clock.fixed(NOW, ZoneOffset.UTC));
    private final InMemoryImages images = new InMemoryImages(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Map<String, byte[]> given = new HashMap<>();
    private final List<String> broken = new ArrayList<>();

    @Test
    void linksToFilesLeadToThePostsThatWereMadeOfThem() {
        post("content/posts/a.md", "a", "See [b](./b.md#part) and [the same](/posts/b/ \"B\").", "/posts/a/");
        post("content/posts/b.md", "b", "Nothing", "/posts/b/");

        mend();

        assertThat(text("a")).isEqualTo("See [b](/2025/05/16/b#part) and [the same](/2025/05/16/b \"B\").");
        assertThat(broken).isEmpty();
    }

    @Test
    void generatorsSignsBecomeAddresses() {
        post("blog/_posts/2025-05-16-a.md", "a", "[b]({% post_url 2025-05-16-b %})", "/a");
        post("blog/_posts/2025-05-16-b.md", "b", "[a]({{< relref \"2025-05-16-a.md\" >}})", "/b");

        mend();

        assertThat(text("a")).isEqualTo("[b](/2025/05/16/b)");
        assertThat(text("b")).isEqualTo("[a](/2025/05/16/a)");
    }

    @Test
    void jekyllsSignsForTheSiteStandForItsRoot() {
        given.put("blog/assets/x.png", PictureFiles.png(3, 2));
        post(
                "blog/_posts/2025-05-16-a.md",
                "a",
                "![x]({{ site.url }}/assets/x.png) ![x]({{ \"assets/x.png\" | relative_url }})",
                "/a");

        mend();

        assertThat(text("a")).matches("!\\[x]\\((/images/[0-9a-f]{32})\\) !\\[x]\\(\\1\\)");
    }

    @Test
    void picturesThatCameAlongAreTakenInOnce() {
        given.put("site/static/images/x.png", PictureFiles.png(3, 2));
        post("site/content/a.md", "a", "![one](/images/x.png) ![two](../static/images/x.png)", "/a");

        mend();

        assertThat(text("a")).matches("!\\[one]\\((/images/[0-9a-f]{32})\\) !\\[two]\\(\\1\\)");
        assertThat(broken).isEmpty();
    }

    @Test
    void whatLeadsNowhereIsNamedAndStays() {
        given.put("a.pdf", "%PDF".getBytes(StandardCharsets.UTF_8));
        given.put("b.png", "no picture".getBytes(StandardCharsets.UTF_8));
        post("a.md", "a", "[1](gone.md) [2](a.pdf) ![3](b.png)", "/a");

        mend();

        assertThat(text("a")).isEqualTo("[1](gone.md) [2](a.pdf) ![3](b.png)");
        assertThat(broken)
                .hasSize(3)
                .satisfiesExactly(
                        each -> assertThat(each).isEqualTo("gone.md leads to nothing in this import"),
                        each -> assertThat(each).isEqualTo("a.pdf is a file of a sort that Lectern does not keep"),
                        each -> assertThat(each).startsWith("b.png is a picture that is not taken: "));
    }

    @Test
    void whatIsMendedCountsAsImportedAndNeedsNoMending() {
        post("a.md", "a", "[b](b.md)", "/a");
        post("b.md", "b", "Nothing", "/b");
        mend();
        Post mended = posts.findByAddress("a").orElseThrow();

        mend();

        assertThat(posts.findByAddress("a").orElseThrow().version()).isEqualTo(mended.version());
        assertThat(Source.of(mended).typed(mended)).isEmpty();
        assertThat(mended.modified()).contains(MAY_16);
    }

    @Test
    void aTextThatSomebodyChangedMeanwhileIsTheirs() {
        Post post = post("a.md", "a", "[b](b.md)", "/a");
        post("b.md", "b", "Nothing", "/b");
        edit(post, "content", Document.of("format", "markdown").with("source", "Mine: [b](b.md)"));

        mend();

        assertThat(text("a")).isEqualTo("Mine: [b](b.md)");
    }

    @Test
    void aTextThatNobodyChangedIsMendedWhateverElseSomebodyWrote() {
        Post post = post("a.md", "a", "[b](b.md)", "/a");
        post("b.md", "b", "Nothing", "/b");
        edit(post, "title", "Mine");

        mend();

        Post mended = posts.findByAddress("a").orElseThrow();
        assertThat(text("a")).isEqualTo("[b](/2025/05/16/b)");
        assertThat(mended.title()).contains("Mine");
        assertThat(Source.of(mended).typed(mended)).containsExactly("title");
    }

    @Test
    void whatIsProposedIsMendedAsWellAndWhatIsHereIsNot() {
        Post post = post("a.md", "a", "Old", "/a");
        post("b.md", "b", "Nothing", "/b");
        Document theirs = Document.of("format", "markdown").with("source", "[b](b.md)");
        Document source = post.document().document("source").orElseThrow();
        Document proposing = source.with("version", 0L).with("proposed", Document.of("content", theirs));
        Document mine = Document.of("format", "markdown").with("source", "Mine");
        posts.put(new Post(post.id(), 1, post.document().with("content", mine).with("source", proposing)));

        mend();

        Post mended = posts.findByAddress("a").orElseThrow();
        assertThat(text("a")).isEqualTo("Mine");
        assertThat(OpenQuestions.proposed(mended).document("content").flatMap(content -> content.text("source")))
                .contains("[b](/2025/05/16/b)");
        assertThat(Source.of(mended).typed(mended)).containsExactly("content");
    }

    private void edit(Post post, String field, Object value) {
        Change change = Change.by("somebody", Channel.EDITOR);
        storing.store.replace(post, post.document().with(field, value), change, NOW);
    }

    @Test
    void referencesWithoutEndAreFollowedInPortions() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            text.append("[x](/").append("a".repeat(400)).append("/").append(i).append(".html)\n\n");
        }
        post("a/b/c/d/e.md", "a", text + "[b](/b.html)", "/a");
        post("b.md", "b", "Nothing", "/b.html");

        mend();

        assertThat(broken).hasSize(500);
        assertThat(posts.largestQuestion()).isPositive().isLessThanOrEqualTo(2_000);
    }

    private void mend() {
        Addresses addresses = new Addresses(new Site("Test", ZoneId.of("UTC"), Optional.empty()));
        MendReferences mending = new MendReferences(
                posts,
                storing.store,
                new StoreImage(images, new Pictures(), Clock.fixed(NOW, ZoneOffset.UTC)),
                addresses,
                Clock.fixed(NOW, ZoneOffset.UTC));
        mending.mend("run", files(), Change.by("tester", Channel.IMPORT), (post, mended, left) -> {
            broken.addAll(left);
            return true;
        });
    }

    private Surroundings files() {
        return new Surroundings() {
            @Override
            public Optional<SourceFile> find(SourcePath path) {
                return Optional.ofNullable(given.get(path.text()))
                        .map(bytes -> new SourceFile(path, () -> new ByteArrayInputStream(bytes), this));
            }

            @Override
            public List<SourcePath> in(String folder) {
                return List.of();
            }
        };
    }

    private String text(String slug) {
        return posts.findByAddress(slug)
                .flatMap(Post::content)
                .map(Content::source)
                .orElseThrow();
    }

    private Post post(String path, String slug, String text, String address) {
        Document fields = Document.of("kind", "entry")
                .with("slug", slug)
                .with("title", slug)
                .with("published", MAY_16)
                .with("modified", MAY_16)
                .with("content", Document.of("format", "markdown").with("source", text));
        Document source = Document.of("import", "run")
                .with("path", path)
                .with("addresses", List.of(address.replaceFirst("/$", "")))
                .with("referring", "run");
        Document marked = fields.with("source", Source.marked(source, Source.marks(fields), 1));
        Post post = new Post(PostId.next(), 1, marked);
        posts.put(post);
        return post;
    }
}

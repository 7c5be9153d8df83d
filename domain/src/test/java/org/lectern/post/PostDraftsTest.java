package org.lectern.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.post.kind.EntryKind;
import org.lectern.post.kind.Kinds;
import org.lectern.post.kind.TalkKind;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;
import org.lectern.site.Site;

class PostDraftsTest {
    private final PostDrafts drafts = new PostDrafts(
            new Kinds(List.of(new EntryKind(), new TalkKind())),
            new Site("Test", ZoneId.of("Europe/Amsterdam"), Optional.empty()));

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsPlace() {
        Document body = Document.of(Map.of("title", "x".repeat(1001)))
                .with("kind", "poem")
                .with("slug", "🎉")
                .with("status", "lost")
                .with("language", "not a language")
                .with("published", "yesterday")
                .with("tags", List.of("ok", "🎉", 5))
                .with("authors", List.of(Document.of("name", 5)))
                .with("links", List.of("javascript:alert(1)"))
                .with("content", "text")
                .with("attributes", Document.of("a", Document.of("$b", 1)));

        assertThat(pointers(body))
                .contains(
                        "/title",
                        "/kind",
                        "/slug",
                        "/status",
                        "/language",
                        "/published",
                        "/tags/1",
                        "/tags/2",
                        "/authors/0/name",
                        "/links/0",
                        "/content",
                        "/attributes/a/$b");
    }

    @Test
    void fieldsThatNobodyDeclaredBecomeAttributesInTheirOrder() {
        Document body = Document.of("mood", "calm")
                .with("attributes", Document.of("z", 1).with("a", null))
                .with("weather", Document.of("rain", true));

        Document attributes = right(body).shape().document("attributes").orElseThrow();

        assertThat(attributes)
                .isEqualTo(Document.of("z", 1)
                        .with("a", null)
                        .with("mood", "calm")
                        .with("weather", Document.of("rain", true)));
    }

    @Test
    void whatWasReadCanBeSentBack() {
        Document body = Document.of("id", "01")
                .with("version", 3)
                .with("url", "https://x/")
                .with("modified", "2025-05-16T09:12:44Z")
                .with("parts", List.of())
                .with(
                        "content",
                        Document.of("format", "markdown").with("source", "# Hi").with("html", "<h1>Hi</h1>"));

        assertThat(right(body).shape().document("content"))
                .contains(Document.of("format", "markdown").with("source", "# Hi"));
    }

    @Test
    void aDayIsMidnightInTheSitesZone() {
        assertThat(right(Document.of("published", "2025-05-16")).shape().instant("published"))
                .contains(Instant.parse("2025-05-15T22:00:00Z"));
    }

    @Test
    void aScheduledPostNeedsItsInstant() {
        assertThat(pointers(Document.of("status", "scheduled"))).containsExactly("/published");
    }

    @Test
    void tagsBecomeSlugsEachOnce() {
        assertThat(right(Document.of("tags", List.of("Python 3", "python-3", "C++")))
                        .shape()
                        .texts("tags"))
                .containsExactly("python-3", "c-plus-plus");
    }

    @Test
    void whatIsKnownOfATalkIsCheckedAndTheRestKept() {
        Document talk = Document.of("title", "T").with("room", "Blue").with("speakers", List.of("Ann Lee"));

        assertThat(right(Document.of("talk", talk)).shape().document("talk"))
                .contains(Document.of("title", "T")
                        .with("room", "Blue")
                        .with("speakers", List.of(Document.of("slug", "ann-lee").with("name", "Ann Lee"))));
    }

    @Test
    void aNumberThatTheStoreCannotHoldExactlyIsRefused() {
        Document body =
                Document.of("attributes", Document.of("n", new BigDecimal("1.2345678901234567890123456789012345678")));

        assertThat(pointers(body)).containsExactly("/attributes/n");
    }

    private PostDraft right(Document body) {
        assertThat(drafts.read(body)).isInstanceOf(Checked.Right.class);
        return ((Checked.Right<PostDraft>) drafts.read(body)).value();
    }

    private List<String> pointers(Document body) {
        assertThat(drafts.read(body)).isInstanceOf(Checked.Wrong.class);
        return ((Checked.Wrong<PostDraft>) drafts.read(body))
                .violations().stream().map(Violation::pointer).toList();
    }
}

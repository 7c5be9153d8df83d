package org.lectern.importing.storing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.field.Provenance;
import org.lectern.importing.original.Original;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.Slug;
import org.lectern.post.StoreResult;
import org.lectern.site.InMemorySiteIdentity;
import org.lectern.syndication.LastingIds;

/** A store that takes no slug gets no post, and the import goes on. */
class BatchStoringTest {
    private static final LastingIds IDS = new LastingIds(new InMemorySiteIdentity("01TEST"));
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    private final RecordedOutcomes outcomes = new RecordedOutcomes();

    @Test
    void anUpdateThatGetsNoSlugIsRejected() {
        FoundPost found = found(Slug.parse("a"));
        Document origin = Origin.of("earlier", found).document().with("hash", "other");
        Post stored = new Post(PostId.next(), 1, Document.of("slug", "a").with(PostFields.SOURCE, origin));

        store(new InMemoryPosts(stored), found, new StoreResult.SlugTaken("a"));

        assertRejected();
    }

    @Test
    void aNewPostThatGetsNoSlugIsRejected() {
        store(new InMemoryPosts(), found(Slug.parse("a")), new StoreResult.SlugTaken("a"));

        assertRejected();
    }

    @Test
    void aPostWithoutASlugWhoseKeySomebodyHasIsRejected() {
        store(new InMemoryPosts(), found(Optional.empty()), new StoreResult.SlugTaken(""));

        assertRejected();
    }

    @Test
    void aCopyWhosePostSomebodyChangesMeanwhileIsNotRejected() {
        FoundPost found = found(Optional.empty()).weak();
        String text =
                "A text that is long enough to be known again, with more than fifteen rows of three words each in it,"
                        + " so that nobody can have written it twice by chance.";
        Instant day = Instant.parse("2025-05-16T00:00:00Z");
        Document fields = Document.of("kind", "entry")
                .with("published", day)
                .with("content", Document.of("format", "text").with("source", text));
        Post stored = new Post(
                PostId.next(),
                1,
                fields.with(PostFields.SOURCE, Document.of("path", "b.md").with("weakDay", "2025-05-16")));

        store(new InMemoryPosts(stored), found.with(fields), new StoreResult.Stale(stored));

        assertThat(outcomes.told)
                .containsExactly(
                        "warning a.md: the post '" + stored.label()
                                + "' was changed by somebody else meanwhile; import it again",
                        "unchanged a.md");
    }

    private void store(InMemoryPosts posts, FoundPost found, StoreResult answer) {
        Destination destination = new Destination() {
            @Override
            public void keep(Collection<Original> originals) {}

            @Override
            public Optional<Post> find(PostId id) {
                return posts.find(id);
            }

            @Override
            public Optional<Post> named(String slug) {
                return posts.findByAddress(slug);
            }

            @Override
            public List<Post> ofDay(Instant day, int most) {
                return Destination.storedOfDay(posts, day, most);
            }

            @Override
            public List<StoreResult> insertAll(List<Post> batch) {
                return batch.stream().map(post -> answer).toList();
            }

            @Override
            public StoreResult replace(Post former, Document document) {
                return answer;
            }
        };
        new BatchStoring("run", posts, IDS, destination, outcomes).store(List.of(found), NOW);
    }

    private static FoundPost found(Optional<Slug> slug) {
        Provenance from = Provenance.of("a.md", Original.piece("new", 1), Map.of());
        return new FoundPost(from, slug, Document.of("kind", "entry"), Map.of(), List.of(), List.of());
    }

    private void assertRejected() {
        assertThat(outcomes.told)
                .filteredOn(told -> !told.startsWith("warning"))
                .containsExactly("rejected a.md: cannot be stored under any slug");
    }
}

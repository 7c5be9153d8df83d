package org.lectern.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;

/** How {@link Posts} find again what was imported. */
public interface ImportedPostsContract {
    /** Empty ones. */
    Posts posts();

    @Test
    default void importedPostsAreFoundByPathOrHash() {
        Post moved =
                aPost().importedFrom("run", "old.md", "h1").withMarkdown("text").build();
        Post edited = aPost().importedFrom("run", "b.md", "h2").build();
        posts().insertAll(List.of(
                moved, edited, aPost().importedFrom("run", "c.md", "h3").build(), aPost().build()));

        assertThat(posts().findImported(keys(Set.of("new.md", "b.md"), Set.of("h1", "h9"))))
                .extracting(Post::id)
                .containsExactlyInAnyOrder(moved.id(), edited.id());
        assertThat(posts().findImported(keys(Set.of(), Set.of("h1"))))
                .noneMatch(post -> post.document().has("content"));
        assertThat(posts().findImported(keys(Set.of(), Set.of()))).isEmpty();
    }

    @Test
    default void importedPostsAreKnownByWhatTheirSourcesKnowThemBy() {
        Post identified = withSource(Document.of("id", "urn:1"));
        Post addressed = withSource(Document.of("addresses", List.of("/old", "https://example.org/2")));
        Post weak = withSource(Document.of("weakDay", "2025-05-16"));
        Post joined = withSource(Document.of("copies", List.of(Document.of("hash", "h8"), Document.of("hash", "h9"))));
        posts().insertAll(List.of(identified, addressed, weak, joined, aPost().build()));

        assertThat(posts().findImported(
                                new ImportedKeys(Set.of(), Set.of(), Set.of("urn:1", "urn:2"), Set.of(), Set.of())))
                .extracting(Post::id)
                .containsExactly(identified.id());
        assertThat(posts().findImported(new ImportedKeys(
                        Set.of(), Set.of("h9"), Set.of(), Set.of("https://example.org/2"), Set.of("2025-05-16"))))
                .extracting(Post::id)
                .containsExactlyInAnyOrder(addressed.id(), weak.id(), joined.id());
    }

    @Test
    default void postsOfAnImportThatReferToSomethingAreFound() {
        Post one = withSource(Document.of("referring", "run"));
        Post other = withSource(Document.of("referring", "run"));
        posts().insertAll(List.of(
                one, withSource(Document.of("referring", "another")), other, withSource(Document.of("import", "run"))));

        assertThat(posts().referring("run")).containsExactly(one.id(), other.id());
        assertThat(posts().referring("none")).isEmpty();
    }

    private static ImportedKeys keys(Set<String> paths, Set<String> hashes) {
        return new ImportedKeys(paths, hashes, Set.of(), Set.of(), Set.of());
    }

    private static Post withSource(Document source) {
        Post post = aPost().build();
        return new Post(post.id(), post.version(), post.document().with("source", source));
    }
}

package org.lectern.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.post.PostBuilder.aPost;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.post.Post;
import org.lectern.post.PostQuery;
import org.lectern.search.Hit;
import org.lectern.search.Search;

class PostWritingTest {
    private static final KnownNames NAMES = new KnownNames(Map.of(), Map.of(), Map.of());

    private final Post good = aPost().withId("good").titled("tractor").build();
    private final Post bad = aPost().withId("bad").titled("tractor").build();
    private boolean isMended;
    private final PostWriting writing = new PostWriting(this::indexed);

    @TempDir
    Path folder;

    private PostIndex index;

    @BeforeEach
    void open() {
        index = IndexOpening.lucene(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private Optional<IndexedPost> indexed(Post post, KnownNames names) {
        Optional<IndexedPost> made = new IndexedPosts(ZoneOffset.UTC).of(post, names);
        if (isMended || post.id().equals(good.id())) {
            return made;
        }
        Map<String, List<?>> values = new HashMap<>(made.orElseThrow().values());
        values.put(IndexFields.SERIES, List.of("x".repeat(40_000)));
        return Optional.of(new IndexedPost(made.get().id(), values));
    }

    @Test
    void aPostThatNoIndexTakesIsSkippedAfterSomeTries() {
        List<Post> both = List.of(bad, good);
        assertThatThrownBy(() -> write(both)).isInstanceOf(SearchException.class);
        assertThat(found()).containsExactly("good");
        assertThatThrownBy(() -> write(both)).isInstanceOf(SearchException.class);

        write(both);

        assertThat(writing.skipped()).isEqualTo(1);
        assertThat(found()).containsExactly("good");
    }

    @Test
    void aSkippedPostIsFoundOnceTheIndexTakesIt() {
        aPostThatNoIndexTakesIsSkippedAfterSomeTries();
        isMended = true;

        write(List.of(bad));

        assertThat(writing.skipped()).isZero();
        assertThat(found()).containsExactlyInAnyOrder("bad", "good");
    }

    @Test
    void aPostOfWhichNothingCanBeMadeIsSkippedAtOnce() {
        PostWriting failing = new PostWriting((post, names) -> {
            if (post.id().equals(bad.id())) {
                throw new ClassCastException("a test's");
            }
            return indexed(post, names);
        });

        failing.write(List.of(bad, good), NAMES, List.of(), true, index);

        assertThat(failing.skipped()).isEqualTo(1);
        assertThat(found()).containsExactly("good");
    }

    @Test
    void whileTheIndexIsAwayNoPostIsSkipped() {
        index.close();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> write(List.of(good))).isInstanceOf(RuntimeException.class);
        }

        assertThat(writing.skipped()).isZero();
    }

    private void write(List<Post> posts) {
        writing.write(posts, NAMES, List.of(), true, index);
    }

    private List<String> found() {
        return new OpenIndexSearch(index)
                .search(Search.ranked("tractor", PostQuery.visibleAt(SearchedSite.NOW))).hits().stream()
                        .map(Hit::post)
                        .map(id -> id.text())
                        .toList();
    }
}

package org.lectern.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.persistence.search.SearchedSite.NOW;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.search.SearchUnavailable;
import org.lectern.search.Suggestion;

class CurrentIndexTest {
    @TempDir
    Path folder;

    @Test
    void aSearchWhoseIndexIsReplacedAsksTheNewOne() {
        PostIndex before = IndexOpening.lucene(folder.resolve("before"));
        before.close();
        try (PostIndex after = IndexOpening.lucene(folder.resolve("after"))) {
            Queue<PostIndex> current = new ArrayDeque<>(List.of(before, after));

            List<Suggestion> found =
                    CurrentIndex.asked(() -> Optional.of(current.remove()), index -> index.suggest("x", NOW, 1));

            assertThat(found).isEmpty();
            assertThat(current).isEmpty();
        }
    }

    @Test
    void withoutAnotherOneItIsUnavailable() {
        PostIndex closed = IndexOpening.lucene(folder.resolve("closed"));
        closed.close();

        assertThatThrownBy(() -> CurrentIndex.asked(() -> Optional.of(closed), index -> index.suggest("x", NOW, 1)))
                .isInstanceOf(SearchUnavailable.class);
    }
}

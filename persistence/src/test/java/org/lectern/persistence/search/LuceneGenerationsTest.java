package org.lectern.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.LockObtainFailedException;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneGenerationsTest {
    @TempDir
    Path root;

    @Test
    void anIndexThatCannotBeOpenedAtTheMomentIsLeftAsItIs() throws IOException {
        LuceneGenerations one = new LuceneGenerations(root, "s");
        PostIndex held = one.fresh();
        held.mark(7);
        held.flush();
        long files = files();

        try {
            new LuceneGenerations(root, "s").newest().ifPresent(PostIndex::close);
        } catch (SearchException heldByAnother) {
            assertThat(heldByAnother).isNotNull();
        }

        assertThat(files()).isEqualTo(files);
        held.close();
        Optional<PostIndex> again = new LuceneGenerations(root, "s").newest();
        assertThat(again.orElseThrow().bookmark()).hasValue(7);
        again.get().close();
    }

    @Test
    void onlyDamageIsDamage() {
        assertThat(Damage.isBehind(new SearchException("x", new CorruptIndexException("broken", "file"))))
                .isTrue();
        assertThat(Damage.isBehind(new SearchException("x", new FileNotFoundException("_1.cfs"))))
                .isTrue();
        assertThat(Damage.isBehind(new SearchException("x", new LockObtainFailedException("held"))))
                .isFalse();
        assertThat(Damage.isBehind(new SearchException("x", new IOException("disk does not answer"))))
                .isFalse();
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> !file.toString().endsWith(".lock")).count();
        }
    }
}

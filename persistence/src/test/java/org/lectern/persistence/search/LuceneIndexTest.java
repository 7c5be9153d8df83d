package org.lectern.persistence.search;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.post.Post;
import org.lectern.search.SearchIndex;
import org.lectern.search.SearchIndexContract;

/** The contract on Lucene. */
class LuceneIndexTest implements SearchIndexContract, LanguagesContract {
    private static final KnownNames NOBODY = new KnownNames(Map.of(), Map.of(), Map.of());

    @TempDir
    Path folder;

    private PostIndex opened;

    @BeforeEach
    void open() {
        opened = IndexOpening.lucene(folder);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Override
    public SearchIndex index() {
        return new OpenIndexSearch(opened);
    }

    @Override
    public void put(Post... posts) {
        IndexedPosts indexed = new IndexedPosts(ZoneOffset.UTC);
        opened.write(
                List.of(posts).stream()
                        .flatMap(post -> indexed.of(post, NOBODY).stream())
                        .toList(),
                List.of());
    }

    @Override
    public void delete(Post post) {
        opened.write(List.of(), List.of(DocumentId.of(post.id()).orElseThrow()));
    }
}

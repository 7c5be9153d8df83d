package org.lectern.persistence.search;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.lectern.post.Post;
import org.lectern.search.SearchIndex;
import org.lectern.search.SearchIndexContract;

/** The contract on OpenSearch. */
class OpenSearchIndexTest implements SearchIndexContract, LanguagesContract {
    private static final KnownNames NOBODY = new KnownNames(Map.of(), Map.of(), Map.of());

    private final String address = OpenSearch.address();
    private PostIndex opened;

    @BeforeEach
    void open() {
        RemoteAddress remote = RemoteAddress.parse(address);
        opened = IndexOpening.remote(remote, remote.name() + "-posts", true);
    }

    @AfterEach
    void close() {
        opened.close();
        OpenSearch.clear(address);
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

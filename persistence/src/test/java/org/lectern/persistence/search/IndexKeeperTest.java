package org.lectern.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexKeeperTest {
    private final SearchedSite site = new SearchedSite();

    @TempDir
    Path root;

    @Test
    void afterTheEndNoIndexIsAdoptedNorOpened() {
        LuceneGenerations generations = new LuceneGenerations(root, "s");
        IndexKeeper keeper = new IndexKeeper(generations, site.journal, reindexing());
        PostIndex fresh = generations.fresh();
        keeper.close();

        assertThat(keeper.adopt(fresh, 0)).isFalse();
        keeper.follow();

        assertThat(keeper.index()).isEmpty();
        generations.discard(fresh);
    }

    @Test
    void aDamagedIndexIsSaidToNeedANewOne() {
        LuceneGenerations generations = new LuceneGenerations(root, "s");
        IndexKeeper keeper = new IndexKeeper(generations, site.journal, reindexing());
        keeper.adopt(generations.fresh(), 0);
        assertThat(keeper.follow()).isTrue();

        keeper.suspect();

        assertThat(keeper.follow()).isFalse();
        keeper.close();
    }

    private Reindexing reindexing() {
        return new Reindexing(
                site.posts, site.tags, site.people, site.events, new PostWriting(new IndexedPosts(ZoneOffset.UTC)::of));
    }
}

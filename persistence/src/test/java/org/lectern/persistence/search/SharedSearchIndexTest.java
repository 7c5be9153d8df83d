package org.lectern.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.persistence.search.SearchedSite.found;
import static org.lectern.post.PostBuilder.aPost;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.search.IndexState.Phase;
import org.lectern.search.SearchUnavailable;

/** Several nodes over one OpenSearch. */
class SharedSearchIndexTest {
    private final SearchedSite site = new SearchedSite();
    private final List<FollowingSearchIndex> started = new ArrayList<>();
    private Optional<String> address = Optional.empty();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        started.forEach(FollowingSearchIndex::end);
        address.ifPresent(OpenSearch::clear);
    }

    @Test
    void oneNodeWritesAndAllFind() {
        address = Optional.of(OpenSearch.address());
        site.write(aPost().titled("tractor one").build());
        FollowingSearchIndex first = started("first");
        FollowingSearchIndex second = started("second");
        assertThat(found(second, "tractor")).hasSize(1);

        site.write(aPost().titled("tractor two").build());
        site.tell(second);
        site.tell(first);
        site.tell(second);

        assertThat(found(first, "tractor")).hasSize(2);
        assertThat(found(second, "tractor")).hasSize(2);
    }

    @Test
    void whoeverIsLeftWrites() {
        address = Optional.of(OpenSearch.address());
        FollowingSearchIndex first = started("first");
        FollowingSearchIndex second = started("second");
        first.end();

        site.write(aPost().titled("tractor").build());
        site.settle(second);

        assertThat(found(second, "tractor")).hasSize(1);
    }

    @Test
    void anIndexThatOneNodeMakesAnewIsUsedByAll() {
        address = Optional.of(OpenSearch.address());
        site.write(aPost().titled("tractor one").build());
        FollowingSearchIndex first = started("first");
        FollowingSearchIndex second = started("second");

        second.rebuild();
        site.work();
        site.write(aPost().titled("tractor two").build());
        site.settle(first);
        site.settle(second);

        assertThat(found(first, "tractor")).hasSize(2);
        assertThat(found(second, "tractor")).hasSize(2);
        RemoteAddress remote = RemoteAddress.parse(address.orElseThrow());
        assertThat(new RemoteIndexes(remote).named(remote.name()))
                .containsExactly(remote.name() + "-posts-" + IndexSchema.VERSION + "-z-2");
    }

    @Test
    void aServerThatIsAwayIsSaidToBeAndTriedAgain() {
        FollowingSearchIndex index = site.index(folder, Optional.of("http://127.0.0.1:1/away"), "node");
        started.add(index);
        site.settle(index);

        assertThat(index.state().phase()).isEqualTo(Phase.AWAY);
        assertThatThrownBy(() -> found(index, "tractor")).isInstanceOf(SearchUnavailable.class);
    }

    private FollowingSearchIndex started(String node) {
        FollowingSearchIndex index = site.index(folder, address, node);
        started.add(index);
        site.settle(index);
        return index;
    }
}

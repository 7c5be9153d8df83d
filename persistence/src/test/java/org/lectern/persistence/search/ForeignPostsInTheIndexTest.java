package org.lectern.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.persistence.search.SearchedSite.found;
import static org.lectern.post.PostBuilder.aPost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.journal.ForeignChange;
import org.lectern.journal.ForeignChangesSeen;
import org.lectern.journal.Subject;
import org.lectern.post.Post;

/** What other programs write into the store. */
class ForeignPostsInTheIndexTest {
    @TempDir
    Path folder;

    private final SearchedSite site = new SearchedSite();
    private FollowingSearchIndex index;

    @BeforeEach
    void start() {
        index = site.index(folder);
        site.settle(index);
    }

    @AfterEach
    void stop() {
        index.end();
    }

    @Test
    void whatAnotherProgramWritesIsFoundAlsoInAnIndexThatIsBeingMade() {
        Post post = aPost().titled("tractor").build();
        site.posts.put(post);

        index.rebuild();
        index.seen(new ForeignChangesSeen(
                List.of(new ForeignChange(Subject.POST, post.id().text())), true));
        site.work();

        assertThat(found(index, "tractor")).containsExactly(post.id());
    }

    @Test
    void whatAnotherProgramWroteWaitsForAStoreThatIsAway() {
        Post post = aPost().titled("tractor").build();
        site.posts.put(post);
        site.posts.goDown();
        index.seen(new ForeignChangesSeen(
                List.of(new ForeignChange(Subject.POST, post.id().text())), true));
        site.work();

        site.posts.comeBack();
        site.settle(index);

        assertThat(found(index, "tractor")).containsExactly(post.id());
    }

    @Test
    void whereNobodyKnowsWhatOtherProgramsWroteTheIndexIsMadeAnewOnce() throws IOException {
        Post post = aPost().titled("tractor").build();
        site.posts.put(post);

        index.seen(ForeignChangesSeen.anything());
        site.work();
        site.settle(index);

        assertThat(found(index, "tractor")).containsExactly(post.id());
        try (Stream<Path> made = Files.list(folder.resolve("search"))) {
            assertThat(made)
                    .extracting(Path::getFileName)
                    .extracting(Path::toString)
                    .containsExactly(IndexSchema.VERSION + "-z.2");
        }
    }

    @Test
    void anIndexThatHasToBeMadeAnewIsSoWhenTheStoreIsThereAgain() {
        site.posts.put(aPost().titled("tractor").build());
        site.posts.goDown();
        index.seen(ForeignChangesSeen.anything());
        site.work();

        site.posts.comeBack();
        site.settle(index);

        assertThat(found(index, "tractor")).hasSize(1);
    }
}

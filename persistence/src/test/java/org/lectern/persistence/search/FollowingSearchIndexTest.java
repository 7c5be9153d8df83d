package org.lectern.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.persistence.search.SearchedSite.found;
import static org.lectern.post.PostBuilder.aPost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.document.Document;
import org.lectern.journal.Effect;
import org.lectern.journal.Line;
import org.lectern.journal.Subject;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.reference.Referent;
import org.lectern.search.IndexState.Phase;
import org.lectern.search.SearchUnavailable;

class FollowingSearchIndexTest {
    private final SearchedSite site = new SearchedSite();
    private final List<FollowingSearchIndex> started = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        started.forEach(FollowingSearchIndex::end);
    }

    @Test
    void aNewIndexHasThePostsThatAreThere() {
        Post post = aPost().titled("tractor").build();
        site.posts.put(post);

        FollowingSearchIndex index = started();

        assertThat(found(index, "tractor")).containsExactly(post.id());
        assertThat(index.state().phase()).isEqualTo(Phase.FOLLOWING);
    }

    @Test
    void whatIsWrittenIsFoundAndWhatIsDeletedIsNot() {
        FollowingSearchIndex index = started();
        Post post = aPost().titled("tractor").build();

        site.write(post);
        site.tell(index);
        assertThat(found(index, "tractor")).containsExactly(post.id());
        assertThat(index.state().applied()).isEqualTo(1);

        site.write(new Post(post.id(), 2, post.document().with(PostFields.TITLE, "zebra")));
        site.tell(index);
        assertThat(found(index, "tractor")).isEmpty();
        assertThat(found(index, "zebra")).hasSize(1);

        site.remove(new Post(post.id(), 2, post.document()));
        site.tell(index);
        assertThat(found(index, "zebra")).isEmpty();
    }

    @Test
    void beforeThereIsAnIndexASearchSaysSo() {
        FollowingSearchIndex index = site.index(folder);
        started.add(index);

        assertThatThrownBy(() -> found(index, "tractor")).isInstanceOf(SearchUnavailable.class);
    }

    @Test
    void afterAStartTheIndexGoesOnWhereItWas() {
        site.write(aPost().titled("tractor one").build());
        started().end();
        site.write(aPost().titled("tractor two").build());

        FollowingSearchIndex again = started();

        assertThat(found(again, "tractor")).hasSize(2);
        assertThat(folders()).containsExactly(IndexSchema.VERSION + "-z.1");
    }

    @Test
    void aCopyTakenInTheMidstOfWritingCatchesUp() throws IOException {
        FollowingSearchIndex index = started();
        Path copy = folder.resolve("copy");
        for (int i = 0; i < 40; i++) {
            site.write(aPost().titled("tractor " + i).build());
            site.tell(index);
            if (i == 20) {
                copyTo(copy);
            }
        }

        FollowingSearchIndex crashed = site.index(copy);
        started.add(crashed);
        site.settle(crashed);

        assertThat(crashed.search(org.lectern.search.Search.ranked(
                                "tractor", org.lectern.post.PostQuery.visibleAt(SearchedSite.NOW)))
                        .total())
                .isEqualTo(40);
    }

    @Test
    void aBrokenIndexIsMadeAnew() throws IOException {
        site.write(aPost().titled("tractor").build());
        started().end();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }

        assertThat(found(started(), "tractor")).hasSize(1);
    }

    @Test
    void anIndexBehindTheBeginningOfTheJournalIsMadeAnew() {
        site.write(aPost().titled("tractor one").build());
        started().end();
        for (int i = 0; i < 3; i++) {
            site.write(aPost().titled("tractor more").build());
        }
        site.journal.forgetBefore(SearchedSite.NOW.plusSeconds(1));

        assertThat(found(started(), "tractor")).hasSize(4);
        assertThat(folders()).containsExactly(IndexSchema.VERSION + "-z.2");
    }

    @Test
    void anIndexOfAnotherStoreIsMadeAnew() {
        site.write(aPost().titled("tractor one").build());
        started().end();
        SearchedSite other = new SearchedSite();
        other.posts.put(aPost().titled("zebra").build());
        FollowingSearchIndex index = other.index(folder);
        started.add(index);

        other.settle(index);

        assertThat(found(index, "tractor")).isEmpty();
        assertThat(found(index, "zebra")).hasSize(1);
    }

    @Test
    void anIndexForAnotherZoneIsMadeAnew() {
        site.write(aPost().titled("tractor").build());
        started().end();

        site.moveTo(ZoneOffset.ofHours(2));

        assertThat(found(started(), "tractor")).hasSize(1);
        assertThat(folders()).containsExactly(IndexSchema.VERSION + "-02-00.1");
    }

    @Test
    void whileAnIndexIsMadeAnewTheOneBeforeAnswersAndFollows() {
        site.write(aPost().titled("tractor one").build());
        FollowingSearchIndex index = started();

        index.rebuild();
        assertThat(index.state().phase()).isEqualTo(Phase.REBUILDING);
        assertThat(found(index, "tractor")).hasSize(1);
        site.write(aPost().titled("tractor two").build());
        site.work();

        assertThat(found(index, "tractor")).hasSize(2);
        assertThat(index.state().phase()).isEqualTo(Phase.FOLLOWING);
        assertThat(index.state().done()).isEqualTo(2);
        assertThat(folders()).containsExactly(IndexSchema.VERSION + "-z.2");
    }

    @Test
    void aPersonsNewNameFindsThePosts() {
        site.people.put(Referent.named("ann", "Ann Plum"));
        Post post = aPost().titled("x").by("ann", "A. Plum").build();
        site.write(post);
        FollowingSearchIndex index = started();
        assertThat(found(index, "Quince")).isEmpty();

        Referent ann = site.people.findByKey("ann").orElseThrow();
        site.people.put(ann.with(ann.document().with(Referent.NAME, "Ann Quince")));
        site.note(Subject.PERSON, "ann", 0);
        site.tell(index);

        assertThat(found(index, "Quince")).containsExactly(post.id());
        assertThat(found(index, "A. Plum")).containsExactly(post.id());
        assertThat(index.suggest("qui", SearchedSite.NOW, 5)).hasSize(1);
    }

    @Test
    void whereManyTagsChangeAtOncePostsOfAllAreFoundByTheirNewNames() {
        site.write(aPost().titled("x").taggedWith("apple").build());
        site.write(aPost().titled("y").taggedWith("plum").build());
        FollowingSearchIndex index = started();
        site.tags.put("apple", Document.of("label", "Pomona"));
        site.tags.put("plum", Document.of("label", "Pomology"));

        site.journal.append(List.of(new Line(
                SearchedSite.NOW, Subject.TAG, Effect.CHANGED, "apple", 0, Set.of("tag:apple", "tag:plum", "any"))));
        site.tell(index);

        assertThat(found(index, "Pomona")).hasSize(1);
        assertThat(found(index, "Pomology")).hasSize(1);
    }

    @Test
    void aStoreThatIsAwayIsWaitedFor() {
        FollowingSearchIndex index = started();
        site.write(aPost().titled("tractor").build());
        site.posts.goDown();
        site.tell(index);

        site.posts.comeBack();
        site.settle(index);

        assertThat(found(index, "tractor")).hasSize(1);
    }

    private FollowingSearchIndex started() {
        FollowingSearchIndex index = site.index(folder);
        started.add(index);
        site.settle(index);
        return index;
    }

    private List<String> folders() {
        try (Stream<Path> all = Files.list(folder.resolve("search"))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void copyTo(Path copy) throws IOException {
        Path source = folder.resolve("search");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Path target =
                        copy.resolve("search").resolve(source.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, target);
                }
            }
        }
    }
}

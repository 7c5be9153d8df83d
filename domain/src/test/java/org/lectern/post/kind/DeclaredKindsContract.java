package org.lectern.post.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;

/** What {@link DeclaredKinds} promise, whatever keeps them. */
public interface DeclaredKindsContract {
    /** Those that the tests declare have names of their own; there may be others. */
    DeclaredKinds kinds();

    @Test
    default void aKindIsThereAsItWasDeclared() {
        Document declaration = Document.of("label", "Recipe")
                .with("fields", List.of(Document.of("name", "serves").with("min", 1.5)))
                .with("nobody", Document.of("knows", null));

        assertThat(kinds().insert(new StoredKind("recipe", 1, declaration))).isTrue();

        assertThat(kinds().find("recipe")).contains(new StoredKind("recipe", 1, declaration));
        assertThat(kinds().all()).contains(new StoredKind("recipe", 1, declaration));
        assertThat(kinds().version("recipe", 1)).contains(new StoredKind("recipe", 1, declaration));
        assertThat(kinds().latestVersion("recipe")).isEqualTo(1);
    }

    @Test
    default void aNameIsTakenOnce() {
        assertThat(kinds().insert(aKind("walk", 1, "Walk"))).isTrue();

        assertThat(kinds().insert(aKind("walk", 1, "Other"))).isFalse();
        assertThat(kinds().find("walk")).contains(aKind("walk", 1, "Walk"));
    }

    @Test
    default void onlyTheVersionThatAChangeBeganFromIsReplacedAndItIsKept() {
        kinds().insert(aKind("film", 1, "Film"));

        assertThat(kinds().replace(aKind("film", 2, "Movie"))).isTrue();
        assertThat(kinds().replace(aKind("film", 2, "Picture"))).isFalse();
        assertThat(kinds().replace(aKind("film", 4, "Picture"))).isFalse();

        assertThat(kinds().find("film")).contains(aKind("film", 2, "Movie"));
        assertThat(kinds().version("film", 1)).contains(aKind("film", 1, "Film"));
        assertThat(kinds().version("film", 2)).contains(aKind("film", 2, "Movie"));
        assertThat(kinds().version("film", 3)).isEmpty();
        assertThat(kinds().latestVersion("film")).isEqualTo(2);
    }

    @Test
    default void aDeletedKindIsGoneAndItsVersionsStay() {
        kinds().insert(aKind("poem", 1, "Poem"));
        kinds().replace(aKind("poem", 2, "Verse"));

        assertThat(kinds().delete("poem", 1)).isFalse();
        assertThat(kinds().delete("poem", 2)).isTrue();
        assertThat(kinds().delete("poem", 2)).isFalse();

        assertThat(kinds().find("poem")).isEmpty();
        assertThat(kinds().all()).extracting(StoredKind::name).doesNotContain("poem");
        assertThat(kinds().version("poem", 1)).contains(aKind("poem", 1, "Poem"));
        assertThat(kinds().version("poem", 2)).contains(aKind("poem", 2, "Verse"));
        assertThat(kinds().latestVersion("poem")).isEqualTo(2);
    }

    @Test
    default void thereIsNothingOfANameThatNobodyDeclared() {
        assertThat(kinds().find("unheard-of")).isEmpty();
        assertThat(kinds().version("unheard-of", 1)).isEmpty();
        assertThat(kinds().latestVersion("unheard-of")).isZero();
        assertThat(kinds().replace(aKind("unheard-of", 1, "X"))).isFalse();
        assertThat(kinds().delete("unheard-of", 0)).isFalse();
    }

    @Test
    default void kindsComeByTheirNames() {
        kinds().insert(aKind("zebra", 1, "A"));
        kinds().insert(aKind("antelope", 1, "Z"));

        assertThat(kinds().all()).extracting(StoredKind::name).isSorted().contains("antelope", "zebra");
    }

    @Test
    default void ofManyWhoChangeOneVersionOneSucceeds() throws Exception {
        kinds().insert(aKind("race", 1, "Race"));
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String label = "Writer " + i;
            writers.add(() -> kinds().replace(aKind("race", 2, label)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        int successes = 0;
        try {
            for (Future<Boolean> result : threads.invokeAll(writers)) {
                successes += result.get() ? 1 : 0;
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(successes).isEqualTo(1);
        assertThat(kinds().version("race", 1)).contains(aKind("race", 1, "Race"));
    }

    @Test
    default void everyNameThatAKindEverHadIsKnown() {
        kinds().insert(aKind("yak", 1, "Y"));
        kinds().insert(aKind("bison", 1, "B"));
        kinds().delete("bison", 1);

        assertThat(kinds().everyName()).isSorted().contains("bison", "yak").doesNotHaveDuplicates();
    }

    private static StoredKind aKind(String name, long version, String label) {
        return new StoredKind(name, version, Document.of("label", label));
    }
}

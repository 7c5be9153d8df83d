package org.lectern.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArrangeDeskTest {
    private final Desks desks = new InMemoryDesks();
    private final ArrangeDesk arrange = new ArrangeDesk(desks);

    @Test
    void aViewOfTheSameNameTakesThePlaceOfTheFormerOne() {
        arrange.keep("ada", new SavedView("drafts", "posts", "status=draft", false));
        arrange.keep("ada", new SavedView("Bare", "posts", "", false));
        arrange.keep("ada", new SavedView("drafts", "posts", "status=draft&kind=link", true));

        assertThat(desks.of("ada").views())
                .containsExactly(
                        new SavedView("Bare", "posts", "", false),
                        new SavedView("drafts", "posts", "status=draft&kind=link", true));
    }

    @Test
    void thereIsAnEndToTheViewsOfOnePerson() {
        IntStream.range(0, Desk.MOST_VIEWS)
                .forEach(i -> arrange.keep("ada", new SavedView("view " + i, "posts", "", false)));

        assertThat(arrange.keep("ada", new SavedView("one more", "posts", "", false)))
                .isFalse();
        assertThat(arrange.keep("ada", new SavedView("view 7", "posts", "kind=talk", false)))
                .isTrue();
        assertThat(desks.of("ada").views()).hasSize(Desk.MOST_VIEWS);
    }

    @Test
    void whatHappensInAnotherWindowMeanwhileIsKept() {
        Desks overtaken = new Desks() {
            private boolean first = true;

            @Override
            public Desk of(String owner) {
                return desks.of(owner);
            }

            @Override
            public Optional<Desk> replace(Desk desk) {
                if (first) {
                    first = false;
                    desks.replace(desks.of(desk.owner()).showing("posts", List.of("kind")));
                }
                return desks.replace(desk);
            }
        };

        new ArrangeDesk(overtaken).keep("ada", new SavedView("drafts", "posts", "", false));

        assertThat(desks.of("ada").columns()).containsOnlyKeys("posts");
        assertThat(desks.of("ada").views()).hasSize(1);
    }

    @Test
    void aViewLeadsNowhereElse() {
        for (String page : new String[] {"../api", "", "posts?x", "//evil"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new SavedView("v", page, "", false));
        }
        for (String query : new String[] {"a b", "q=\"", "#x", "a\nb", "q=é"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new SavedView("v", "posts", query, false));
        }
        assertThat(new SavedView("v", "posts", "q=a+b&tag=-c%2Cd", false).address())
                .isEqualTo("/admin/posts?q=a+b&tag=-c%2Cd");
    }
}

package org.lectern.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Desks} promise, whatever keeps them. */
public interface DesksContract {
    SavedView DRAFTS = new SavedView("Concepten van mij", "posts", "status=draft&q=na%C3%AFef", true);

    /** Empty ones. */
    Desks desks();

    @Test
    default void whoHasArrangedNothingHasAnEmptyDesk() {
        assertThat(desks().of("ada")).isEqualTo(Desk.empty("ada"));
    }

    @Test
    default void aDeskComesBackAsItWasAndIsNobodyElses() {
        Desk arranged = Desk.empty("ada")
                .showing("posts", List.of("kind", "tags"))
                .with(DRAFTS)
                .with(new SavedView("All", "posts", "", false));

        Desk stored = desks().replace(arranged).orElseThrow();

        assertThat(stored).isEqualTo(new Desk("ada", 1, arranged.columns(), arranged.views()));
        assertThat(desks().of("ada")).isEqualTo(stored);
        assertThat(desks().of("bob")).isEqualTo(Desk.empty("bob"));
    }

    @Test
    default void aDeskIsReplacedByItsNextVersionOnly() {
        Desk first = desks().replace(Desk.empty("ada").with(DRAFTS)).orElseThrow();
        Desk second = desks().replace(first.showing("posts", List.of("kind"))).orElseThrow();

        assertThat(desks().replace(first.without(DRAFTS.name()))).isEmpty();
        assertThat(desks().replace(Desk.empty("ada"))).isEmpty();
        assertThat(desks().of("ada")).isEqualTo(second);
        assertThat(second.version()).isEqualTo(2);
    }
}

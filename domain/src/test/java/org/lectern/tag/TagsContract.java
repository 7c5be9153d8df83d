package org.lectern.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link Tags} promise, whatever keeps them. */
public interface TagsContract {
    /** None yet. */
    Tags tags();

    @Test
    default void theFirstLabelOfATagStays() {
        tags().rememberLabels(Map.of("pygrunn", "PyGrunn", "c-plus-plus", "C++"));
        tags().rememberLabels(Map.of("pygrunn", "PYGRUNN", "new", "New"));

        assertThat(tags().labels(List.of("pygrunn", "c-plus-plus", "new", "unknown", "new")))
                .isEqualTo(Map.of("pygrunn", "PyGrunn", "c-plus-plus", "C++", "new", "New"));
    }

    @Test
    default void nothingIsAskedForAndNothingRemembered() {
        tags().rememberLabels(Map.of());

        assertThat(tags().labels(List.of())).isEmpty();
    }
}

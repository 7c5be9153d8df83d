package org.lectern.persistence.search;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lectern.search.SearchIndex;
import org.lectern.search.SearchUnavailable;

/** Asks the index of this moment: where another one takes its place just then, that one. */
final class CurrentIndex {
    private CurrentIndex() {}

    static <T> T asked(Supplier<Optional<PostIndex>> current, Function<SearchIndex, T> question) {
        PostIndex index = opened(current);
        try {
            return question.apply(new OpenIndexSearch(index));
        } catch (SearchUnavailable unanswered) {
            if (!index.isClosed()) {
                throw unanswered;
            }
            return question.apply(new OpenIndexSearch(opened(current)));
        }
    }

    private static PostIndex opened(Supplier<Optional<PostIndex>> current) {
        return current.get().orElseThrow(() -> new SearchUnavailable("the search index is not ready yet", null));
    }
}

package org.lectern.persistence.search;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.lectern.post.PostId;
import org.lectern.search.Hits;
import org.lectern.search.Search;
import org.lectern.search.SearchIndex;
import org.lectern.search.SearchUnavailable;
import org.lectern.search.Suggestion;

/** Searches in an index that is open. */
record OpenIndexSearch(PostIndex index) implements SearchIndex {
    private static final int MOST = 100;

    @Override
    public Hits search(Search search) {
        return asking(session -> AnsweredSearch.of(search, index, session));
    }

    @Override
    public List<Suggestion> suggest(String beginning, Instant visibleAt, int limit) {
        return asking(session -> new Suggesting(session, beginning, visibleAt).best(Math.min(limit, MOST)));
    }

    @Override
    public List<PostId> like(PostId post, Instant visibleAt, int limit) {
        return asking(session -> new Likeness(index, session).like(post, visibleAt, Math.min(limit, MOST)));
    }

    private <T> T asking(Function<SearchSession, T> question) {
        try {
            return index.asked(question)
                    .orElseThrow(() -> new SearchUnavailable("the search index was replaced", null));
        } catch (SearchException unanswered) {
            throw new SearchUnavailable("the search index does not answer", unanswered);
        }
    }
}

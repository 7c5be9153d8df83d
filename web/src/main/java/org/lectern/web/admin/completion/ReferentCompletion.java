package org.lectern.web.admin.completion;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.post.Slug;
import org.lectern.reference.Referent;
import org.lectern.reference.Referents;
import org.lectern.search.SearchIndex;
import org.lectern.search.Suggestion;

/** Those whose slug begins so, and those of published posts with a word in their name that does. */
final class ReferentCompletion {
    private final Referents referents;
    private final SearchIndex index;
    private final Suggestion.Sort sort;

    ReferentCompletion(Referents referents, SearchIndex index, Suggestion.Sort sort) {
        this.referents = referents;
        this.index = index;
        this.sort = sort;
    }

    List<Proposal> propose(String typed, Instant now, int limit) {
        Map<String, Proposal> found = new LinkedHashMap<>();
        Slug.from(typed)
                .map(Slug::text)
                .ifPresent(beginning -> referents.page(SlugRange.before(beginning), limit).stream()
                        .map(ReferentCompletion::proposal)
                        .flatMap(Optional::stream)
                        .filter(each -> each.value().startsWith(beginning))
                        .forEach(each -> found.put(each.value(), each)));
        index.suggest(typed, now, limit * 2).stream()
                .filter(each -> each.sort() == sort)
                .forEach(each -> found.putIfAbsent(each.slug(), new Proposal(each.slug(), each.text(), each.slug())));
        return found.values().stream().limit(limit).toList();
    }

    private static Optional<Proposal> proposal(Referent referent) {
        return referent.slug().map(slug -> new Proposal(slug, referent.name(), slug));
    }
}

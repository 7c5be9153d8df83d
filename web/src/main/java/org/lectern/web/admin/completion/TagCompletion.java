package org.lectern.web.admin.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lectern.post.Slug;
import org.lectern.search.SearchIndex;
import org.lectern.search.Suggestion;
import org.lectern.tag.Tag;
import org.lectern.tag.Tags;

/** Tags whose slug begins so, and those of published posts with a word in their label that does. */
@ApplicationScoped
public class TagCompletion implements Completion {
    private final Tags tags;
    private final SearchIndex index;
    private final Clock clock;

    /** For the container's proxy. */
    protected TagCompletion() {
        this(null, null, null);
    }

    @Inject
    public TagCompletion(Tags tags, SearchIndex index, Clock clock) {
        this.tags = tags;
        this.index = index;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tags";
    }

    @Override
    public List<Proposal> propose(String typed, int limit) {
        Map<String, Proposal> found = new LinkedHashMap<>();
        Slug.from(typed).map(Slug::text).ifPresent(beginning -> tags.page(SlugRange.before(beginning), limit).stream()
                .filter(tag -> tag.slug().startsWith(beginning))
                .filter(tag -> tag.redirect().isEmpty())
                .forEach(tag -> found.put(tag.slug(), proposal(tag))));
        published(typed, limit).forEach(each -> found.putIfAbsent(each.slug(), proposal(each)));
        return found.values().stream().limit(limit).toList();
    }

    private Stream<Suggestion> published(String typed, int limit) {
        return index.suggest(typed, clock.instant(), limit * 2).stream()
                .filter(each -> each.sort() == Suggestion.Sort.TAG);
    }

    private static Proposal proposal(Tag tag) {
        String label = tag.label().orElse(tag.slug());
        return new Proposal(tag.slug(), label, label.equals(tag.slug()) ? "" : tag.slug());
    }

    private static Proposal proposal(Suggestion suggestion) {
        return new Proposal(
                suggestion.slug(),
                suggestion.text(),
                suggestion.text().equals(suggestion.slug()) ? "" : suggestion.slug());
    }
}

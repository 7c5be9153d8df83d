package org.lectern.search;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.post.Cursor;
import org.lectern.post.Named;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;

/** Searches a test's posts by looking at each of them: folded words and their beginnings, quotes and exclusions; no stems, nothing similar. */
public final class InMemorySearchIndex implements SearchIndex {
    private final Posts posts;
    private boolean away;

    public InMemorySearchIndex(Posts posts) {
        this.posts = posts;
    }

    /** From now on every method throws {@link SearchUnavailable}. */
    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    @Override
    public Hits search(Search search) {
        List<Post> found = matching(search, search.among());
        List<Hit> behind = search.ranked() ? ranked(search, found) : listed(search);
        int limit = search.among().limit();
        List<Hit> page = behind.subList(0, Math.min(limit, behind.size()));
        boolean more = behind.size() > limit;
        long passed = search.after().map(Place::passed).orElse(0L) + page.size();
        Optional<Place> next = Optional.of(more)
                .filter(Boolean::booleanValue)
                .map(yes -> page.get(page.size() - 1))
                .map(last -> new Place(last.score(), last.post().text(), passed, Reach.TYPED));
        return new Hits(page, next, found.size(), facets(search));
    }

    private List<Hit> ranked(Search search, List<Post> found) {
        Comparator<Hit> order = Comparator.comparingDouble(Hit::score)
                .reversed()
                .thenComparing(hit -> hit.post().text());
        return found.stream()
                .map(post -> hit(search, post))
                .sorted(order)
                .filter(hit -> search.after()
                        .map(place -> hit.score() < place.score()
                                || hit.score() == place.score()
                                        && hit.post().text().compareTo(place.id()) > 0)
                        .orElse(true))
                .toList();
    }

    private List<Hit> listed(Search search) {
        List<Hit> hits = new ArrayList<>();
        PostQuery query = search.among().skipping(0).withContent(true).limitedTo(PostQuery.MAX_LIMIT);
        Optional<Cursor> next = query.after();
        do {
            var page = posts.page(query.after(next));
            page.posts().stream()
                    .filter(post -> PlainSearch.isFound(search.text(), post))
                    .map(post -> new Hit(post.id(), 0, hit(search, post).highlights()))
                    .forEach(hits::add);
            next = page.next();
        } while (next.isPresent());
        return hits.subList(Math.min(search.among().skip(), hits.size()), hits.size());
    }

    private Hit hit(Search search, Post post) {
        Set<String> words = Stream.of(search.text().split("\\s+"))
                .filter(word -> !word.startsWith("-"))
                .flatMap(word -> PlainSearch.words(word).stream())
                .collect(Collectors.toSet());
        Map<String, List<Fragment>> highlights = new LinkedHashMap<>();
        double score = post.published().map(Instant::getEpochSecond).orElse(0L) / 1e11;
        double weight = 4;
        for (var field : PlainSearch.fields(post).entrySet()) {
            List<String> inField = PlainSearch.words(field.getValue());
            long times = inField.stream().filter(words::contains).count();
            score += weight * times / (times + 1);
            weight = weight / 2;
            if (search.highlights() && times > 0) {
                highlights.put(field.getKey(), List.of(PlainSearch.marked(field.getValue(), words)));
            }
        }
        return new Hit(post.id(), score, highlights);
    }

    private Map<Facet, List<FacetCount>> facets(Search search) {
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : search.facets()) {
            Map<String, Long> counts = matching(search, without(facet, search.among())).stream()
                    .flatMap(post -> Set.copyOf(values(facet, post)).stream())
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
            facets.put(
                    facet,
                    counts.entrySet().stream()
                            .map(count -> new FacetCount(count.getKey(), count.getValue()))
                            .sorted(Comparator.comparingLong(FacetCount::posts).reversed())
                            .limit(Hits.VALUES)
                            .toList());
        }
        return facets;
    }

    private static PostQuery without(Facet facet, PostQuery query) {
        Optional<Instant> from = facet == Facet.YEAR ? Optional.empty() : query.from();
        Optional<Instant> until = facet == Facet.YEAR ? Optional.empty() : query.until();
        return new PostQuery(
                query.visibleAt(),
                query.matches().stream()
                        .filter(match -> !match.field().name().equals(facet.name()))
                        .toList(),
                from,
                until,
                query.titleContains(),
                query.order(),
                query.after(),
                query.skip(),
                query.limit(),
                query.withContent());
    }

    private static List<String> values(Facet facet, Post post) {
        return switch (facet) {
            case TAG -> post.tags();
            case KIND -> List.of(post.kind());
            case EVENT -> slugs(post.event().stream());
            case PERSON -> slugs(Stream.concat(post.authors().stream(), post.speakers().stream()));
            case YEAR ->
                post.published().stream()
                        .map(date ->
                                Integer.toString(date.atOffset(ZoneOffset.UTC).getYear()))
                        .toList();
            case LANGUAGE -> post.language().stream().toList();
        };
    }

    private static List<String> slugs(Stream<Named> named) {
        return named.flatMap(each -> each.slug().stream()).toList();
    }

    private List<Post> matching(Search search, PostQuery among) {
        return all(among)
                .filter(post -> PlainSearch.isFound(search.text(), post))
                .toList();
    }

    private Stream<Post> all(PostQuery among) {
        if (away) {
            throw new SearchUnavailable("the test's index is away", new IllegalStateException("away"));
        }
        return posts
                .page(among.after(Optional.empty())
                        .skipping(0)
                        .withContent(true)
                        .limitedTo(PostQuery.MAX_LIMIT))
                .posts()
                .stream();
    }

    @Override
    public List<Suggestion> suggest(String beginning, Instant visibleAt, int limit) {
        List<String> typed = PlainSearch.words(beginning);
        if (typed.isEmpty()) {
            return List.of();
        }
        return all(PostQuery.visibleAt(visibleAt))
                .flatMap(InMemorySearchIndex::names)
                .distinct()
                .filter(name -> typed.stream().allMatch(word -> PlainSearch.words(name.text()).stream()
                        .anyMatch(each -> each.startsWith(word))))
                .sorted(Comparator.comparingInt(name -> distance(String.join(" ", typed), name)))
                .limit(limit)
                .toList();
    }

    private static int distance(String typed, Suggestion name) {
        String words = String.join(" ", PlainSearch.words(name.text()));
        if (words.equals(typed)) {
            return 0;
        }
        return words.startsWith(typed) ? 1 : 2;
    }

    private static Stream<Suggestion> names(Post post) {
        List<Suggestion> names = new ArrayList<>();
        post.tags().forEach(tag -> names.add(new Suggestion(tag, Suggestion.Sort.TAG, tag)));
        Stream.concat(post.authors().stream(), post.speakers().stream()).forEach(person -> person.slug()
                .ifPresent(slug -> names.add(new Suggestion(person.name(), Suggestion.Sort.PERSON, slug))));
        post.event().ifPresent(event -> event.slug()
                .ifPresent(slug -> names.add(new Suggestion(event.name(), Suggestion.Sort.EVENT, slug))));
        post.title()
                .ifPresent(title -> names.add(new Suggestion(
                        title,
                        Suggestion.Sort.POST,
                        post.slug().orElse(post.id().text()))));
        return names.stream();
    }

    @Override
    public List<PostId> like(PostId id, Instant visibleAt, int limit) {
        List<Post> readable = all(PostQuery.visibleAt(visibleAt)).toList();
        Optional<Post> post = posts.find(id);
        if (post.isEmpty()) {
            return List.of();
        }
        return readable.stream()
                .filter(other -> !other.id().equals(id) && common(post.get(), other) > 0)
                .sorted(Comparator.comparingInt((Post other) -> common(post.get(), other))
                        .reversed())
                .limit(limit)
                .map(Post::id)
                .toList();
    }

    private static int common(Post one, Post other) {
        Set<String> tags = new HashSet<>(one.tags());
        tags.retainAll(other.tags());
        Set<String> words = new HashSet<>(PlainSearch.words(one.title().orElse("")));
        words.retainAll(PlainSearch.words(other.title().orElse("")));
        return 10 * tags.size() + words.size();
    }
}

package org.lectern.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.statistics.CountedPosts;
import org.lectern.statistics.Span;

/** The posts of a test. Keeps {@link Posts}' contract, and that of {@link CountedPosts}, in a map. */
public final class InMemoryPosts implements Posts, CountedPosts {
    private final AtomicInteger largestQuestion = new AtomicInteger();
    /** As MongoDB's limit of 16 MiB; measured in characters, roughly. */
    private static final int MAX_SIZE = 16 * 1024 * 1024;

    private final Map<PostId, Post> posts = new LinkedHashMap<>();
    private boolean down;

    public InMemoryPosts(Post... posts) {
        insertAll(List.of(posts));
    }

    /** From now on every method throws {@link StoreUnavailable}. */
    public synchronized void goDown() {
        down = true;
    }

    public synchronized void comeBack() {
        down = false;
    }

    /** Puts a post in place as another program would: whatever its version, id and fields are. */
    public synchronized void put(Post post) {
        posts.put(post.id(), post);
    }

    @Override
    public synchronized Optional<Post> find(PostId id) {
        return Optional.ofNullable(stored().get(id));
    }

    @Override
    public Optional<Post> findByAddress(String idOrSlug) {
        return first(post -> post.id().text().equals(idOrSlug))
                .or(() -> first(post -> post.slug().equals(Optional.of(idOrSlug))));
    }

    @Override
    public Optional<Post> findByFormerSlug(String slug) {
        return all().filter(
                        post -> post.document().texts(PostFields.FORMER_SLUGS).contains(slug))
                .max(Comparator.comparing(post -> post.modified().orElse(Instant.MIN)));
    }

    @Override
    public List<Post> due(Instant now, int limit) {
        return all().filter(
                        post -> dueTime(post).filter(time -> !time.isAfter(now)).isPresent())
                .sorted(Comparator.comparing(post -> dueTime(post).orElseThrow()))
                .limit(limit)
                .toList();
    }

    private static Optional<Instant> dueTime(Post post) {
        return post.document().instant(PostFields.DUE);
    }

    @Override
    public List<Post> findAllByIdText(Collection<String> texts) {
        return findAllWhole(texts).stream().map(InMemoryPosts::withoutContent).toList();
    }

    @Override
    public List<Post> findAllWhole(Collection<String> idTexts) {
        return all().filter(post -> idTexts.contains(post.id().text())).toList();
    }

    @Override
    public PostPage page(PostQuery query) {
        Comparator<Post> order = new PostOrder(query.order());
        Predicate<Post> isBehind = post ->
                query.after().map(cursor -> PostOrder.isBehind(cursor, post)).orElse(true);
        List<Post> found = matching(query)
                .filter(isBehind)
                .sorted(order)
                .skip(query.skip())
                .limit(query.limit() + 1L)
                .toList();
        List<Post> page = found.subList(0, Math.min(found.size(), query.limit()));
        Optional<Cursor> next = found.size() > query.limit()
                ? Optional.of(Cursor.behind(page.get(page.size() - 1), query.order()))
                : Optional.empty();
        Function<Post, Post> shown = query.withContent() ? Function.identity() : InMemoryPosts::withoutContent;
        return new PostPage(page.stream().map(shown).toList(), next);
    }

    @Override
    public List<Post> pageById(Optional<PostId> after, int limit) {
        return all().filter(post -> after.isEmpty() || PostOrder.compareIds(post.id(), after.get()) > 0)
                .sorted((one, other) -> PostOrder.compareIds(one.id(), other.id()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<StoreResult> restoreAll(List<Post> archived) {
        return archived.stream()
                .map(post -> find(post.id()).isPresent() ? new StoreResult.IdTaken() : store(post, post.version()))
                .toList();
    }

    @Override
    public synchronized StoreResult restore(Post later, long expectedVersion) {
        return unlessStale(later.id(), expectedVersion, current -> store(later, later.version()));
    }

    @Override
    public List<Post> all(PostQuery query, int most) {
        Function<Post, Post> shown = query.withContent() ? Function.identity() : InMemoryPosts::withoutContent;
        return matching(query).limit(most).map(shown).toList();
    }

    @Override
    public long count(PostQuery query) {
        return matching(query).count();
    }

    @Override
    public synchronized StoreResult insert(Post post) {
        if (stored().containsKey(post.id())) {
            return new StoreResult.IdTaken();
        }
        return store(post, 1);
    }

    @Override
    public List<StoreResult> insertAll(List<Post> posts) {
        return posts.stream().map(this::insert).toList();
    }

    @Override
    public synchronized StoreResult replace(Post changed, long expectedVersion) {
        return unlessStale(changed.id(), expectedVersion, current -> store(changed, expectedVersion + 1));
    }

    @Override
    public synchronized StoreResult delete(PostId id, long expectedVersion) {
        return unlessStale(id, expectedVersion, current -> new StoreResult.Stored(posts.remove(id)));
    }

    @Override
    public List<PostId> referring(String run) {
        return all().filter(post -> post.document()
                        .document(PostFields.SOURCE)
                        .flatMap(source -> source.text("referring"))
                        .filter(run::equals)
                        .isPresent())
                .map(Post::id)
                .sorted(Comparator.comparing(PostId::text))
                .toList();
    }

    /** How many keys imported posts were looked for by at once, at most. */
    public int largestQuestion() {
        return largestQuestion.get();
    }

    @Override
    public List<Post> findImported(ImportedKeys keys) {
        int size =
                keys.named().stream().mapToInt(named -> named.values().size()).sum();
        largestQuestion.accumulateAndGet(size, Math::max);
        return all().filter(post -> keys.named().stream().anyMatch(named -> isKnown(post, named)))
                .map(InMemoryPosts::withoutContent)
                .toList();
    }

    private static boolean isKnown(Post post, ImportedKeys.Named keys) {
        List<?> values = List.of(post.document());
        for (String name : keys.field().split("\\.")) {
            values = values.stream()
                    .flatMap(each -> each instanceof Document document ? document.value(name).stream() : Stream.of())
                    .flatMap(each -> each instanceof List<?> list ? list.stream() : Stream.of(each))
                    .toList();
        }
        return values.stream()
                .anyMatch(value -> value instanceof String text && keys.values().contains(text));
    }

    /** With posts among them that don't count, as the port allows. */
    @Override
    public void dated(Span span, Consumer<Post> each) {
        all().filter(post -> post.document().has(PostFields.PUBLISHED)).forEach(each);
    }

    @Override
    public void undated(Consumer<Post> each) {
        all().forEach(each);
    }

    @Override
    public Optional<Instant> firstDate(Instant from) {
        return all().filter(post -> post.status() == Status.PUBLISHED)
                .flatMap(post -> post.published().stream())
                .filter(date -> !date.isBefore(from))
                .min(Comparator.naturalOrder());
    }

    private StoreResult store(Post post, long version) {
        String text = post.document().toString();
        if (text.length() > MAX_SIZE) {
            return new StoreResult.Refused("the post is larger than 16 MB");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return new StoreResult.Refused("a text contains half a character");
        }
        Optional<Post> holder =
                post.slug().flatMap(slug -> first(each -> each.slug().equals(Optional.of(slug))));
        if (holder.filter(other -> !other.id().equals(post.id())).isPresent()) {
            return new StoreResult.SlugTaken(post.slug().orElseThrow());
        }
        Post stored = new Post(post.id(), version, post.document());
        posts.put(stored.id(), stored);
        return new StoreResult.Stored(stored);
    }

    private StoreResult unlessStale(PostId id, long expectedVersion, Function<Post, StoreResult> write) {
        Optional<Post> current = find(id);
        if (current.isEmpty()) {
            return new StoreResult.Missing();
        }
        return current.filter(post -> post.version() == expectedVersion)
                .map(write)
                .orElseGet(() -> new StoreResult.Stale(current.get()));
    }

    private Map<PostId, Post> stored() {
        if (down) {
            throw new StoreUnavailable("the test's store is down", new IllegalStateException("down"));
        }
        return posts;
    }

    private synchronized Stream<Post> all() {
        return List.copyOf(stored().values()).stream();
    }

    private Optional<Post> first(Predicate<Post> condition) {
        return all().filter(condition).findFirst();
    }

    private Stream<Post> matching(PostQuery query) {
        return all().filter(new PostConditions(query));
    }

    private static Post withoutContent(Post post) {
        return new Post(post.id(), post.version(), post.document().without(PostFields.CONTENT));
    }
}

package org.lectern.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.document.Document;
import org.lectern.post.history.Change;
import org.lectern.problem.Violation;

/** Stores new posts. Without a slug one gets it from its title, with a number behind it where another post has it. */
@ApplicationScoped
public class CreatePost {
    private static final int MOST_OF_ONE_TITLE = 100;

    private final StorePost store;
    private final SaveRules rules;
    private final Clock clock;

    /** For the container's proxy. */
    protected CreatePost() {
        this(null, null, null);
    }

    @Inject
    public CreatePost(StorePost store, SaveRules rules, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    public SaveResult create(PostDraft draft, Change change) {
        return createAll(List.of(new NewPost(PostId.next(), draft)), change).get(0);
    }

    /** Each by itself, faster than one by one; the results come in the order of the posts. */
    public List<SaveResult> createAll(List<NewPost> fresh, Change change) {
        Map<Integer, SaveResult> results = new TreeMap<>();
        List<Attempt> open = new ArrayList<>();
        Instant now = clock.instant();
        for (int place = 0; place < fresh.size(); place++) {
            NewPost each = fresh.get(place);
            Document wanted = rules.signed(each.draft().newDocument(), change);
            List<Violation> forbidden = rules.rights(Optional.empty(), Optional.of(wanted), change);
            List<Violation> violations =
                    forbidden.isEmpty() ? rules.check(each.draft().shape(), each.id()) : forbidden;
            if (violations.isEmpty()) {
                Document document = rules.settled(wanted, Optional.empty(), now);
                open.add(new Attempt(place, each.id(), document));
            } else {
                results.put(place, new SaveResult.Rejected(violations));
            }
        }
        Map<Slug, Integer> numbers = new HashMap<>();
        for (int round = 1; round <= MOST_OF_ONE_TITLE && !open.isEmpty(); round++) {
            open = store(open, numbers, change, now, results);
        }
        open.forEach(each -> results.put(each.place(), stored(each.withoutSlug(), change, now)));
        return List.copyOf(results.values());
    }

    private SaveResult stored(Post post, Change change, Instant now) {
        return result(post.id(), store.insert(post, change, now));
    }

    /** @return those whose slug is another post's, and that may have another one */
    private List<Attempt> store(
            List<Attempt> open,
            Map<Slug, Integer> numbers,
            Change change,
            Instant now,
            Map<Integer, SaveResult> results) {
        List<Post> posts = open.stream().map(each -> each.numbered(numbers)).toList();
        List<StoreResult> stored = store.insertAll(posts, change, now);
        List<Attempt> again = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            Attempt attempt = open.get(i);
            if (stored.get(i) instanceof StoreResult.SlugTaken && attempt.base().isPresent()) {
                again.add(attempt);
            } else {
                results.put(attempt.place(), result(attempt.id(), stored.get(i)));
            }
        }
        return again;
    }

    private SaveResult result(PostId id, StoreResult stored) {
        Optional<Post> before = stored instanceof StoreResult.IdTaken ? rules.find(id) : Optional.empty();
        return before.<SaveResult>map(SaveResult.Saved::new).orElseGet(() -> SaveRules.result(stored));
    }

    /** @param place of the post in the list of all */
    private record Attempt(int place, PostId id, Document document) {
        /** What its slug begins with; empty where it states one itself, or is to have none. */
        Optional<Slug> base() {
            boolean getsOne = !document.has(PostFields.SLUG) && !document.has(PostFields.TRASHED);
            return getsOne ? document.text(PostFields.TITLE).flatMap(Slug::from) : Optional.empty();
        }

        /** With the next slug that nobody in this list has tried. */
        Post numbered(Map<Slug, Integer> numbers) {
            Optional<Slug> base = base();
            if (base.isEmpty()) {
                return withoutSlug();
            }
            int number = numbers.merge(base.get(), base.get().isReserved() ? 2 : 1, (last, first) -> last + 1);
            Slug slug = number == 1 ? base.get() : base.get().numbered(number);
            return new Post(id, 1, document.with(PostFields.SLUG, slug.text()));
        }

        Post withoutSlug() {
            return new Post(id, 1, document);
        }
    }
}

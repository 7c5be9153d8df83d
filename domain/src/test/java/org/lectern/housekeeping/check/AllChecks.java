package org.lectern.housekeeping.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.housekeeping.Check;
import org.lectern.housekeeping.HousekeepingForTests;
import org.lectern.housekeeping.link.Destinations;
import org.lectern.housekeeping.link.KnownSlugs;
import org.lectern.housekeeping.link.LinkReader;
import org.lectern.image.InMemoryImages;
import org.lectern.post.Cursor;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.post.Status;
import org.lectern.post.kind.Kinds;
import org.lectern.site.Addresses;

/** The checks that look at posts and nothing else. */
public final class AllChecks {
    private AllChecks() {}

    public static List<Check> of(HousekeepingForTests house) {
        return List.of(
                deadInternalLinks(house, slugs(house.posts)),
                new DriftingFields(new Kinds(List.of())),
                new FutureDates(house.clock),
                new ImagesWithoutAlt(house.mending),
                new MissingDate(house.mending),
                new MissingLanguage(house.mending),
                new MissingSummary(house.mending),
                new MissingTags(house.mending),
                new MissingTitle(house.mending),
                new OrphanedParts(house.posts, house.mending),
                new SimilarPeople(List.of(), List.of()),
                new SimilarPosts(house.posts, house.site, List.of()),
                new SimilarTags(List.of()));
    }

    public static DeadInternalLinks deadInternalLinks(HousekeepingForTests house, KnownSlugs slugs) {
        Addresses addresses = new Addresses(house.site);
        return new DeadInternalLinks(
                new LinkReader(addresses, house.site),
                new Destinations(slugs, house.posts, house.events, house.people, new InMemoryImages(house.clock)),
                house.posts,
                addresses,
                house.mending,
                house.clock);
    }

    /** Of these posts, as they are when they are asked for the first time. */
    public static KnownSlugs slugs(Posts posts) {
        Set<String> all = new HashSet<>();
        return (texts, visibleAt) -> {
            if (all.isEmpty()) {
                collect(posts, all);
            }
            Set<String> known = new HashSet<>(all);
            known.retainAll((Collection<?>) texts);
            return known;
        };
    }

    private static void collect(Posts posts, Set<String> into) {
        Optional<Cursor> next = Optional.empty();
        do {
            PostPage page = posts.page(PostQuery.everything().after(next).limitedTo(PostQuery.MAX_LIMIT));
            for (Post post : page.posts()) {
                if (post.status() != Status.TRASHED) {
                    post.slug().ifPresent(into::add);
                    into.addAll(post.document().texts(PostFields.FORMER_SLUGS));
                }
            }
            next = page.next();
        } while (next.isPresent());
    }
}

package org.lectern.web.site.sitemap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.site.Addresses;

/** Writes the addresses of posts, some at a time, and those of the archives that they are in. */
final class PostUrls {
    private final Posts posts;
    private final Addresses addresses;
    private final ZoneId zone;
    private final UrlSet urls;
    private final TreeSet<LocalDate> days = new TreeSet<>();

    PostUrls(Posts posts, Addresses addresses, ZoneId zone, UrlSet urls) {
        this.posts = posts;
        this.addresses = addresses;
        this.zone = zone;
        this.urls = urls;
    }

    /** @param most how many posts */
    void write(PostQuery query, int most) throws XMLStreamException {
        int left = most;
        Optional<PostQuery> next = Optional.of(query);
        while (next.isPresent() && left > 0) {
            PostPage page = posts.page(next.get().limitedTo(Math.min(left, PostQuery.MAX_LIMIT)));
            for (Post post : page.posts()) {
                urls.add(addresses.path(post), modified(post));
                note(post);
            }
            left -= page.posts().size();
            next = page.next().map(cursor -> query.skipping(0).after(Optional.of(cursor)));
        }
    }

    /** Those without a date, who come first where the oldest do. */
    void writeUndated(Instant now) throws XMLStreamException {
        PostQuery query = PostQuery.visibleAt(now).ordered(PostQuery.Order.OLDEST_FIRST);
        Optional<PostQuery> next = Optional.of(query);
        while (next.isPresent()) {
            PostPage page = posts.page(next.get().limitedTo(PostQuery.MAX_LIMIT));
            for (Post post : page.posts()) {
                if (post.published().isPresent()) {
                    return;
                }
                urls.add(addresses.path(post), modified(post));
            }
            next = page.next().map(cursor -> query.after(Optional.of(cursor)));
        }
    }

    /** Of the years that addresses can say. */
    void writeArchives() throws XMLStreamException {
        TreeSet<String> paths = new TreeSet<>();
        for (LocalDate day : days) {
            paths.add(String.format(Locale.ROOT, "/%04d/", day.getYear()));
            paths.add(String.format(Locale.ROOT, "/%04d/%02d/", day.getYear(), day.getMonthValue()));
            paths.add(String.format(
                    Locale.ROOT, "/%04d/%02d/%02d/", day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
        }
        for (String path : paths) {
            urls.add(path, Optional.empty());
        }
    }

    /** How many archives there are by now. */
    int archives() {
        return 3 * days.size();
    }

    private void note(Post post) {
        boolean isInStream = !post.kind().equals("page")
                && post.document()
                        .document(PostFields.PART_OF)
                        .orElse(Document.empty())
                        .value("id")
                        .isEmpty();
        if (isInStream) {
            post.published()
                    .map(instant -> LocalDate.ofInstant(instant, zone))
                    .filter(day -> day.getYear() >= 0 && day.getYear() <= 9999)
                    .ifPresent(days::add);
        }
    }

    /** A post that waited for its time was changed, for readers, when it appeared. */
    private static Optional<Instant> modified(Post post) {
        Optional<Instant> published = post.published();
        return post.modified()
                .filter(instant -> published.isEmpty() || published.get().isBefore(instant))
                .or(() -> published);
    }
}

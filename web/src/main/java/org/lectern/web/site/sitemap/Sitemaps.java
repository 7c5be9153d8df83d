package org.lectern.web.site.sitemap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.site.Addresses;
import org.lectern.site.Site;
import org.lectern.statistics.Period;
import org.lectern.statistics.PublicCounts;
import org.lectern.statistics.Statistics;

/**
 * The files of the site map. All addresses are in one, as long as they fit; else an index names one file for the pages of the site, files for
 * tags, and files for the posts of each month: whatever is published, the others stay as they are. No file takes more than reading its own
 * posts.
 */
@ApplicationScoped
public class Sitemaps {
    /** Of one file, by the standard. */
    private static final int MOST = 50_000;

    /** Of those of a month; its archives are beside them. */
    private static final int MOST_POSTS = 40_000;

    private static final Pattern PIECE =
            Pattern.compile("(site|tags|(\\d{4})-(0[1-9]|1[0-2]))(?:-([2-9]|[1-9]\\d{1,3}))?");

    private final Posts posts;
    private final Statistics statistics;
    private final Addresses addresses;
    private final ZoneId zone;
    private final int most;
    private final int mostPosts;

    /** For the container's proxy. */
    protected Sitemaps() {
        this(null, null, null, new Site("", ZoneId.of("UTC"), Optional.empty()));
    }

    @Inject
    public Sitemaps(Posts posts, Statistics statistics, Addresses addresses, Site site) {
        this(posts, statistics, addresses, site, MOST, MOST_POSTS);
    }

    Sitemaps(Posts posts, Statistics statistics, Addresses addresses, Site site, int most, int mostPosts) {
        this.posts = posts;
        this.statistics = statistics;
        this.addresses = addresses;
        this.zone = site.zone();
        this.most = most;
        this.mostPosts = mostPosts;
    }

    /** What stands at {@code /sitemap.xml}. */
    byte[] whole(String base, Instant now) {
        PublicCounts counts = statistics.of(now);
        long atLeast = counts.all().posts() + counts.byTag().size();
        return atLeast > most ? index(base, counts) : inOne(base, counts, now).orElseGet(() -> index(base, counts));
    }

    /** What stands at {@code /sitemap-NAME.xml}; empty: nothing. */
    Optional<byte[]> piece(String name, String base, Instant now) {
        Matcher piece = PIECE.matcher(name);
        if (!piece.matches()) {
            return Optional.empty();
        }
        int part = piece.group(4) == null ? 1 : Integer.parseInt(piece.group(4));
        if (piece.group(2) != null) {
            YearMonth month = YearMonth.of(Integer.parseInt(piece.group(2)), Integer.parseInt(piece.group(3)));
            long count = statistics.of(now).byMonth().getOrDefault(month, 0L);
            return hasPart(part, count, mostPosts)
                    ? UrlSet.written(base, urls -> month(month, part, urls, now))
                    : Optional.empty();
        }
        if (piece.group(1).equals("tags")) {
            return UrlSet.written(base, urls -> tags(statistics.of(now), part, urls));
        }
        return part > 1
                ? Optional.empty()
                : UrlSet.written(base, urls -> {
                    pages(urls);
                    new PostUrls(posts, addresses, zone, urls).writeUndated(now);
                });
    }

    /** Empty: they do not fit. */
    private Optional<byte[]> inOne(String base, PublicCounts counts, Instant now) {
        boolean[] fits = {true};
        Optional<byte[]> all = UrlSet.written(base, urls -> {
            pages(urls);
            tags(counts, 1, urls);
            PostUrls each = new PostUrls(posts, addresses, zone, urls);
            each.write(PostQuery.visibleAt(now), most);
            fits[0] = urls.count() + each.archives() <= most;
            each.writeArchives();
        });
        return all.filter(any -> fits[0]);
    }

    private byte[] index(String base, PublicCounts counts) {
        List<String> paths = new ArrayList<>(List.of("/sitemap-site.xml"));
        add("tags", counts.byTag().size(), most, paths);
        for (Map.Entry<YearMonth, Long> month : counts.byMonth().entrySet()) {
            add(Period.of(month.getKey()).key(), month.getValue(), mostPosts, paths);
        }
        return UrlSet.index(base, paths);
    }

    private static void add(String name, long count, int most, List<String> paths) {
        for (int part = 1; hasPart(part, count, most); part++) {
            paths.add("/sitemap-" + name + (part == 1 ? "" : "-" + part) + ".xml");
        }
    }

    /** Only what an index could name: nothing is skipped to find that there is no more. */
    private static boolean hasPart(int part, long count, int most) {
        return (part - 1L) * most < count;
    }

    private static void pages(UrlSet urls) throws XMLStreamException {
        for (String path : List.of("/", "/archive/", "/tags/")) {
            urls.add(path, Optional.empty());
        }
    }

    /** In the order of their slugs, so that a tag stays in its file as others are used more. */
    private void tags(PublicCounts counts, int part, UrlSet urls) throws XMLStreamException {
        List<String> tags = counts.byTag().keySet().stream()
                .sorted()
                .skip((part - 1L) * most)
                .limit(most)
                .toList();
        for (String tag : tags) {
            urls.add(addresses.tagPath(tag), Optional.empty());
        }
    }

    private void month(YearMonth month, int part, UrlSet urls, Instant now) throws XMLStreamException {
        PostUrls each = new PostUrls(posts, addresses, zone, urls);
        PostQuery query = PostQuery.visibleAt(now)
                .published(
                        Optional.of(month.atDay(1).atStartOfDay(zone).toInstant()),
                        Optional.of(
                                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant()))
                .ordered(PostQuery.Order.OLDEST_FIRST)
                .skipping((part - 1) * mostPosts);
        each.write(query, mostPosts);
        each.writeArchives();
    }
}

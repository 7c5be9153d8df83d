package org.lectern.web.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.post.PostQuery;
import org.lectern.site.Addresses;
import org.lectern.tag.TagMeanings;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.post.PostListing;
import org.lectern.web.feed.format.FeedFormat;
import org.lectern.web.site.Answer;
import org.lectern.web.site.SitePage;
import org.lectern.web.site.Visit;
import org.lectern.web.site.view.PostStream;

/**
 * {@code /feed.atom}: the newest posts of any query that the API understands, {@code ?tag=python,django&kind=talk}. {@code
 * /tags/python/feed.atom}: the same among the posts with a tag.
 */
@ApplicationScoped
public class FeedPage implements SitePage {
    private static final Pattern PATH = Pattern.compile("(?:/tags/([^/]+))?/feed\\.([a-z]+)");

    private static final Set<String> PAGING = Set.of("sort", "limit", "after");

    private final List<FeedFormat> formats;
    private final Feeds feeds;
    private final PostListing listing;
    private final TagMeanings meanings;
    private final Addresses addresses;

    /** For the container's proxy. */
    protected FeedPage() {
        this(List.of(), null, null, null, null);
    }

    @Inject
    public FeedPage(
            @Any Instance<FeedFormat> formats,
            Feeds feeds,
            PostListing listing,
            TagMeanings meanings,
            Addresses addresses) {
        this(formats.stream().toList(), feeds, listing, meanings, addresses);
    }

    public FeedPage(
            List<FeedFormat> formats, Feeds feeds, PostListing listing, TagMeanings meanings, Addresses addresses) {
        this.formats = formats;
        this.feeds = feeds;
        this.listing = listing;
        this.meanings = meanings;
        this.addresses = addresses;
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Optional<Answer> answer(MatchResult path, Visit visit) {
        return formats.stream()
                .filter(format -> format.extension().equals(path.group(2)))
                .findFirst()
                .flatMap(format -> answer(format, Optional.ofNullable(path.group(1)), visit));
    }

    private Optional<Answer> answer(FeedFormat format, Optional<String> tag, Visit visit) {
        Map<String, List<String>> parameters = visit.parameters();
        PostQuery asked = listing.query(new Parameters(parameters), Set.of(), false);
        PostQuery tagged = tag.map(slug -> asked.matching(tagged(slug))).orElse(asked);
        PostQuery kinds = parameters.containsKey("kind") ? tagged : PostStream.withoutPages(tagged);
        PostQuery query = parameters.containsKey("part") ? kinds : PostStream.wholes(kinds);
        String page = tag.map(addresses::tagPath).orElse("/");
        String path = tag.isPresent() ? page + "/feed" : "/feed";
        Feed feed = feeds.of(query, title(tag, parameters), visit.base(), path, visit.rawQuery(), page);
        return tag.isPresent() && feed.entries().isEmpty() ? Optional.empty() : Optional.of(answer(format, feed));
    }

    private PostQuery.Match tagged(String slug) {
        return new PostQuery.Match(PostQuery.Field.TAG, meanings.spellings(List.of(slug)), false);
    }

    private static Answer answer(FeedFormat format, Feed feed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        format.write(feed, bytes);
        return Answer.of(format.mediaType() + ";charset=UTF-8", bytes.toByteArray())
                .modified(Optional.of(feed.updated()));
    }

    /** What the posts have in common, in the reader's own words. */
    private static Optional<String> title(Optional<String> tag, Map<String, List<String>> parameters) {
        Stream<String> filters = parameters.entrySet().stream()
                .filter(parameter -> !PAGING.contains(parameter.getKey()))
                .flatMap(parameter -> parameter.getValue().stream());
        return Stream.concat(tag.stream(), filters).reduce((some, more) -> some + ", " + more);
    }
}

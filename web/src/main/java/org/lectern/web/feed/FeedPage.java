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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.post.PostQuery;
import org.lectern.site.Addresses;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.post.PostListing;
import org.lectern.web.feed.format.FeedFormat;
import org.lectern.web.feed.topic.FeedTopic;
import org.lectern.web.search.SearchPage;
import org.lectern.web.site.Answer;
import org.lectern.web.site.SitePage;
import org.lectern.web.site.Visit;
import org.lectern.web.site.view.PostStream;

/**
 * {@code /feed.atom}: the newest posts of any query that the API understands, {@code ?tag=python,django&kind=talk}. {@code
 * /tags/python/feed.atom}: the same among the posts with a tag; events, series and people have feeds below their addresses too.
 */
@ApplicationScoped
public class FeedPage implements SitePage {
    private static final Set<String> PAGING = Set.of("sort", "limit", "after");

    private final Map<String, FeedFormat> formats;
    private final Map<String, FeedTopic> topics;
    private final Feeds feeds;
    private final PostListing listing;
    private final FeedSettings settings;
    private final Pattern path;

    /** For the container's proxy. */
    protected FeedPage() {
        this(List.of(), List.of(), null, null, null);
    }

    @Inject
    public FeedPage(
            @Any Instance<FeedFormat> formats,
            @Any Instance<FeedTopic> topics,
            Feeds feeds,
            PostListing listing,
            FeedSettings settings) {
        this(formats.stream().toList(), topics.stream().toList(), feeds, listing, settings);
    }

    public FeedPage(
            List<FeedFormat> formats, List<FeedTopic> topics, Feeds feeds, PostListing listing, FeedSettings settings) {
        this.formats = formats.stream().collect(Collectors.toMap(FeedFormat::extension, each -> each));
        this.topics = topics.stream().collect(Collectors.toMap(FeedTopic::folder, each -> each));
        this.feeds = feeds;
        this.listing = listing;
        this.settings = settings;
        path = Pattern.compile("(?:/(" + String.join("|", this.topics.keySet()) + ")/(.+))?/feed\\.("
                + String.join("|", this.formats.keySet()) + ")");
    }

    @Override
    public Pattern path() {
        return path;
    }

    @Override
    public Optional<Answer> answer(MatchResult path, Visit visit) {
        FeedFormat format = formats.get(path.group(3));
        String key = path.group(2);
        if (key == null) {
            return Optional.of(answer(format, feed(Optional.empty(), visit)));
        }
        Optional<FeedTopic.Found> found = topics.get(path.group(1)).find(key);
        Optional<String> slug = found.map(FeedTopic.Found::slug).filter(current -> !current.equals(key));
        if (slug.isPresent()) {
            String query = visit.rawQuery().isEmpty() ? "" : "?" + visit.rawQuery();
            String address = folder(path.group(1), slug.get()) + "/feed." + format.extension() + query;
            return found.filter(topic -> feeds.isAny(visit.now(), topic.match()))
                    .map(any -> Answer.moved(address));
        }
        return found.map(topic -> feed(Optional.of(new Place(topic, folder(path.group(1), key))), visit))
                .filter(feed -> !feed.entries().isEmpty()
                        || feeds.isAny(visit.now(), found.get().match()))
                .map(feed -> answer(format, feed));
    }

    private record Place(FeedTopic.Found topic, String path) {}

    private static String folder(String folder, String slug) {
        return "/" + folder + "/" + Addresses.segment(slug);
    }

    private Feed feed(Optional<Place> place, Visit visit) {
        Map<String, List<String>> parameters = visit.parameters();
        PostQuery asked = listing.query(new Parameters(parameters), Set.of(), false);
        PostQuery sized = parameters.containsKey("limit") ? asked : asked.limitedTo(settings.entries());
        PostQuery narrowed =
                place.map(each -> sized.matching(each.topic().match())).orElse(sized);
        PostQuery kinds = parameters.containsKey("kind") ? narrowed : PostStream.withoutPages(narrowed);
        PostQuery query = parameters.containsKey("part") ? kinds : PostStream.wholes(kinds);
        return feeds.of(
                query,
                new FeedRequest(
                        visit.base(),
                        place.map(Place::path).orElse("") + "/feed",
                        visit.rawQuery(),
                        title(place.map(each -> each.topic().label()), parameters),
                        place.map(each -> each.topic().page())
                                .orElseGet(() -> query.words().isEmpty() ? "/" : SearchPage.address(parameters))));
    }

    private static Answer answer(FeedFormat format, Feed feed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        format.write(feed, bytes);
        Answer made = Answer.of(format.contentType(), bytes.toByteArray()).modified(feed.updated());
        Answer answer = feed.shows().isEmpty() ? made : made.showing(feed.shows());
        return feed.hub()
                .map(hub -> answer.with(
                        "Link",
                        "<" + hub + ">; rel=\"hub\", <" + feed.address().self(format.extension()) + ">; rel=\"self\""))
                .orElse(answer);
    }

    /** What the posts have in common, in the reader's own words. */
    private static Optional<String> title(Optional<String> topic, Map<String, List<String>> parameters) {
        Stream<String> filters = parameters.entrySet().stream()
                .filter(parameter -> !PAGING.contains(parameter.getKey()))
                .flatMap(parameter -> parameter.getValue().stream());
        return Stream.concat(topic.stream(), filters).reduce((some, more) -> some + ", " + more);
    }
}

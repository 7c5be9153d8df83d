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
import org.lectern.post.PostQuery;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.post.PostListing;
import org.lectern.web.feed.format.FeedFormat;
import org.lectern.web.site.Answer;
import org.lectern.web.site.SitePage;
import org.lectern.web.site.Visit;
import org.lectern.web.site.view.PostStream;

/** {@code /feed.atom}: the newest posts of any query that the API understands, {@code ?tag=python,django&kind=talk}. */
@ApplicationScoped
public class FeedPage implements SitePage {
    private static final Pattern PATH = Pattern.compile("/feed\\.([a-z]+)");

    private static final Set<String> PAGING = Set.of("sort", "limit", "after");

    private final List<FeedFormat> formats;
    private final Feeds feeds;
    private final PostListing listing;

    /** For the container's proxy. */
    protected FeedPage() {
        this(List.of(), null, null);
    }

    @Inject
    public FeedPage(@Any Instance<FeedFormat> formats, Feeds feeds, PostListing listing) {
        this(formats.stream().toList(), feeds, listing);
    }

    public FeedPage(List<FeedFormat> formats, Feeds feeds, PostListing listing) {
        this.formats = formats;
        this.feeds = feeds;
        this.listing = listing;
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Optional<Answer> answer(MatchResult path, Visit visit) {
        return formats.stream()
                .filter(format -> format.extension().equals(path.group(1)))
                .findFirst()
                .map(format -> answer(format, visit));
    }

    private Answer answer(FeedFormat format, Visit visit) {
        Map<String, List<String>> parameters = visit.parameters();
        PostQuery asked = listing.query(new Parameters(parameters), Set.of(), false);
        PostQuery query = parameters.containsKey("kind") ? asked : PostStream.of(asked);
        Optional<String> title = title(parameters);
        Feed feed = feeds.of(query, title, visit.base(), "/feed", visit.rawQuery(), "/");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        format.write(feed, bytes);
        return Answer.of(format.mediaType() + ";charset=UTF-8", bytes.toByteArray())
                .modified(Optional.of(feed.updated()));
    }

    /** What the posts have in common, in the reader's own words. */
    private static Optional<String> title(Map<String, List<String>> parameters) {
        List<String> filters = parameters.entrySet().stream()
                .filter(parameter -> !PAGING.contains(parameter.getKey()))
                .flatMap(parameter -> parameter.getValue().stream())
                .toList();
        return filters.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", filters));
    }
}

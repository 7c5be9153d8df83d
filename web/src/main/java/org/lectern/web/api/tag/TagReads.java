package org.lectern.web.api.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.site.Addresses;
import org.lectern.statistics.Aspect;
import org.lectern.statistics.Statistics;
import org.lectern.tag.Tag;
import org.lectern.tag.TagMeanings;
import org.lectern.tag.Tags;
import org.lectern.web.BaseUrl;
import org.lectern.web.api.ApiApplication;
import org.lectern.web.api.Parameters;
import org.lectern.web.cache.AnswerVersion;
import org.lectern.web.cache.EntityTags;
import org.lectern.web.json.JsonText;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;
import org.lectern.web.security.Caller;
import org.lectern.web.tag.TagListing;

/** Reads of tags. Those that no published post has are for callers with a token. */
@ApplicationScoped
public class TagReads {
    private static final int MAX_LIMIT = 100;
    private static final int USUAL_LIMIT = 20;

    private final Tags tags;
    private final TagMeanings meanings;
    private final Statistics statistics;
    private final JsonText json;
    private final BaseUrl baseUrl;
    private final Clock clock;

    /** For the container's proxy. */
    protected TagReads() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public TagReads(
            Tags tags, TagMeanings meanings, Statistics statistics, JsonText json, BaseUrl baseUrl, Clock clock) {
        this.tags = tags;
        this.meanings = meanings;
        this.statistics = statistics;
        this.json = json;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** By slug; the cursor is the slug of the last one that is shown. */
    Response list(Parameters parameters, HttpServletRequest request) {
        parameters.requireKnown(Set.of("limit", "after"));
        int limit = parameters.whole("limit", 1, MAX_LIMIT).orElse(USUAL_LIMIT);
        TagListing listing = new TagListing(tags, counts(), Caller.of(request).isPresent());
        List<Tag> found = listing.page(parameters.one("after"), limit + 1);
        List<Document> items = found.stream()
                .limit(limit)
                .map(tag -> TagRepresentation.of(tag, listing.count(tag)))
                .toList();
        Optional<String> next =
                found.size() > limit ? Optional.of(found.get(limit - 1).slug()) : Optional.empty();
        Response.ResponseBuilder answer =
                Response.ok(Document.of("items", items).with("next", next.orElse(null)));
        next.ifPresent(slug -> answer.header(
                HttpHeaders.LINK,
                "<" + address("", request) + "?limit=" + limit + "&after=" + Addresses.segment(slug)
                        + ">; rel=\"next\""));
        return answer.build();
    }

    Response one(String slug, Parameters parameters, HttpServletRequest request) {
        parameters.requireKnown(Set.of());
        String meaning = meanings.meant(slug);
        if (!meaning.equals(slug)) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create(address("/" + Addresses.segment(meaning), request)))
                    .build();
        }
        long count = count(slug);
        Tag tag = tags.find(slug)
                .or(() -> count > 0 ? Optional.of(Tag.unknown(slug)) : Optional.empty())
                .filter(each -> isShown(count, request))
                .orElseThrow(() -> missing(slug));
        AnswerVersion.set(request, tag.version());
        return Response.ok(TagRepresentation.of(tag, count)).build();
    }

    /** What a writer gets, with the entity tag that reading it would give. */
    Response written(Tag tag) {
        byte[] body = json.bytes(TagRepresentation.of(tag, count(tag.slug())));
        return Response.ok(body, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ETAG, EntityTags.of(body, tag.version()))
                .build();
    }

    /** What a writer gets who made it. */
    Response created(Tag tag, HttpServletRequest request) {
        return Response.fromResponse(written(tag))
                .status(Response.Status.CREATED)
                .location(URI.create(address("/" + Addresses.segment(tag.slug()), request)))
                .build();
    }

    /** The tag that this one became part of, else itself. */
    String meant(String slug) {
        return meanings.meant(slug);
    }

    static ProblemException missing(String slug) {
        return ProblemException.of(ProblemType.NOT_FOUND, "There is no tag with the slug '" + slug + "'.");
    }

    private long count(String slug) {
        return counts().getOrDefault(slug, 0L);
    }

    private Map<String, Long> counts() {
        return statistics.of(clock.instant()).all().by(Aspect.TAG);
    }

    private String address(String path, HttpServletRequest request) {
        return baseUrl.of(request) + ApiApplication.PATH + "/tags" + path;
    }

    private static boolean isShown(long posts, HttpServletRequest request) {
        return posts > 0 || Caller.of(request).isPresent();
    }
}

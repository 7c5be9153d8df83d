package org.lectern.web.api.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.lectern.document.Document;
import org.lectern.journal.Subject;
import org.lectern.post.Cursors;
import org.lectern.post.Kinship;
import org.lectern.post.Post;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.reference.CurrentSlugs;
import org.lectern.reference.ResolveReferences;
import org.lectern.site.Addresses;
import org.lectern.web.BaseUrl;
import org.lectern.web.api.ApiApplication;
import org.lectern.web.api.NextLink;
import org.lectern.web.cache.AnswerParts;
import org.lectern.web.cache.AnswerVersion;
import org.lectern.web.cache.EntityTags;
import org.lectern.web.cache.ShownPosts;
import org.lectern.web.json.JsonText;
import org.lectern.web.security.Caller;

/** Posts and lists of posts as answers. */
@ApplicationScoped
public class PostAnswers {
    private final Posts posts;
    private final PostRepresentation representation;
    private final Cursors cursors;
    private final JsonText json;
    private final BaseUrl baseUrl;
    private final ResolveReferences references;
    private final Clock clock;

    /** For the container's proxy. */
    protected PostAnswers() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public PostAnswers(
            Posts posts,
            PostRepresentation representation,
            Cursors cursors,
            JsonText json,
            BaseUrl baseUrl,
            ResolveReferences references,
            Clock clock) {
        this.posts = posts;
        this.representation = representation;
        this.cursors = cursors;
        this.json = json;
        this.baseUrl = baseUrl;
        this.references = references;
        this.clock = clock;
    }

    Response one(Post post, Fields fields, HttpServletRequest request) {
        AnswerVersion.set(request, post.version());
        Kin kin = kin(List.of(post), request);
        AnswerParts.shows(request, shown(List.of(post), kin, fields).keys());
        return modified(Response.ok(represent(post, kin, fields, request)), post.modified());
    }

    /** A post as it was once, for those who may see all of it. */
    Response former(Post post, HttpServletRequest request) {
        return modified(
                Response.ok(represent(post, new Fields(Optional.empty(), true, true, false), request)),
                post.modified());
    }

    /** What a writer gets: the post as it is now, with the entity tag that reading it would give. */
    Response written(Post post, Response.Status status, HttpServletRequest request) {
        byte[] body = json.bytes(represent(post, new Fields(Optional.empty(), true, false, false), request));
        Response.ResponseBuilder answer = Response.status(status)
                .entity(body)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ETAG, EntityTags.of(body, post.version()));
        if (status == Response.Status.CREATED) {
            answer.location(location(post.id().text(), request));
        }
        return modified(answer, post.modified());
    }

    /** For who asks by a slug that the post no longer has. */
    Response moved(Post post, HttpServletRequest request) {
        return moved(post, "", request);
    }

    /** @param behind the rest of the path, after the post's own */
    Response moved(Post post, String behind, HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        URI now = location(post.slug().orElseGet(() -> post.id().text()), request);
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(URI.create(now + behind + query))
                .build();
    }

    private URI location(String address, HttpServletRequest request) {
        return URI.create(baseUrl.of(request) + ApiApplication.PATH + "/posts/" + Addresses.segment(address));
    }

    /**
     * What words find the search index says, which may be behind the changes that are told: such a list is never kept for long.
     *
     * @param query that found the page
     */
    Response list(PostPage page, PostQuery query, OptionalLong total, Fields fields, HttpServletRequest request) {
        Kin kin = kin(page.posts(), request);
        if (query.words().isEmpty()) {
            ShownPosts shown = shown(page.posts(), kin, fields);
            AnswerParts.shows(
                    request, (total.isPresent() ? shown.countedBy(query) : shown.foundBy(query, page)).keys());
        }
        Optional<String> next = page.next().map(cursors::text);
        Document body =
                Document.of("items", items(page.posts(), kin, fields, request)).with("next", next.orElse(null));
        if (total.isPresent()) {
            body = body.with("total", total.getAsLong());
        }
        Response.ResponseBuilder answer = Response.ok(body);
        next.ifPresent(
                cursor -> answer.header(HttpHeaders.LINK, NextLink.of(request, baseUrl.of(request), "/posts", cursor)));
        return modified(answer, newest(page.posts()));
    }

    /** Posts as they stand in lists, in their order. */
    public List<Document> items(List<Post> shown, Fields fields, HttpServletRequest request) {
        return items(shown, kin(shown, request), fields, request);
    }

    private List<Document> items(List<Post> shown, Kin kin, Fields fields, HttpServletRequest request) {
        CurrentSlugs slugs = references.of(shown);
        String base = baseUrl.of(request);
        return shown.stream()
                .map(post -> representation.of(post, kin, slugs, fields, base))
                .toList();
    }

    /** When the last change of one of these posts was. */
    public static Optional<Instant> newest(List<Post> shown) {
        return shown.stream().map(Post::modified).flatMap(Optional::stream).max(Instant::compareTo);
    }

    /** Callers with a token see everything; others what is visible now. */
    Predicate<Post> shownTo(HttpServletRequest request) {
        Optional<Instant> visibleAt = visibleAt(request);
        return post -> visibleAt.map(post::isVisibleAt).orElse(true);
    }

    private Optional<Instant> visibleAt(HttpServletRequest request) {
        return Caller.of(request).isPresent() ? Optional.empty() : Optional.of(clock.instant());
    }

    private Kin kin(List<Post> shown, HttpServletRequest request) {
        return new Kin(Kinship.of(shown, posts, visibleAt(request)));
    }

    private static ShownPosts shown(List<Post> posts, Kin kin, Fields fields) {
        ShownPosts shown = ShownPosts.of(posts).kin(kin.kinship()).references();
        return fields.undeclared() ? shown.and(Subject.KIND) : shown;
    }

    private Document represent(Post post, Fields fields, HttpServletRequest request) {
        return represent(post, kin(List.of(post), request), fields, request);
    }

    private Document represent(Post post, Kin kin, Fields fields, HttpServletRequest request) {
        return representation.of(post, kin, references.of(List.of(post)), fields, baseUrl.of(request));
    }

    public static Response modified(Response.ResponseBuilder answer, Optional<Instant> modified) {
        modified.ifPresent(instant -> answer.lastModified(Date.from(instant)));
        return answer.build();
    }
}

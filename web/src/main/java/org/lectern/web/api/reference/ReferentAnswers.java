package org.lectern.web.api.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.reference.Referent;
import org.lectern.reference.Register;
import org.lectern.site.Addresses;
import org.lectern.web.BaseUrl;
import org.lectern.web.api.ApiApplication;
import org.lectern.web.cache.AnswerVersion;
import org.lectern.web.cache.EntityTags;
import org.lectern.web.json.JsonText;
import org.lectern.web.security.Caller;

/** Events, series and people as answers. What only unpublished posts mention is for callers with a token. */
@ApplicationScoped
public class ReferentAnswers {
    private final JsonText json;
    private final BaseUrl baseUrl;
    private final Clock clock;

    /** For the container's proxy. */
    protected ReferentAnswers() {
        this(null, null, null);
    }

    @Inject
    public ReferentAnswers(JsonText json, BaseUrl baseUrl, Clock clock) {
        this.json = json;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    Response list(Register register, ReferentPage page, HttpServletRequest request) {
        List<Document> items = page.items().stream()
                .map(each -> ReferentRepresentation.of(register, each, page.count(each)))
                .toList();
        Response.ResponseBuilder answer =
                Response.ok(Document.of("items", items).with("next", page.next().orElse(null)));
        page.next()
                .ifPresent(slug -> answer.header(
                        HttpHeaders.LINK,
                        "<" + address(register, "", request) + "?after=" + Addresses.segment(slug) + limit(request)
                                + ">; rel=\"next\""));
        return answer.build();
    }

    /** Empty: the caller may not see it. */
    Optional<Response> one(Register register, Referent referent, HttpServletRequest request) {
        Document shown = represented(register, referent);
        if (!isShown(shown.number("posts").orElse(0L), request)) {
            return Optional.empty();
        }
        AnswerVersion.set(request, referent.version());
        return Optional.of(Response.ok(shown).build());
    }

    /** What a writer gets, with the entity tag that reading it would give. */
    Response written(Register register, Referent referent, Response.Status status, HttpServletRequest request) {
        byte[] body = json.bytes(represented(register, referent));
        Response.ResponseBuilder answer = Response.status(status)
                .entity(body)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ETAG, EntityTags.of(body, referent.version()));
        return status == Response.Status.CREATED
                ? answer.location(location(register, referent, request)).build()
                : answer.build();
    }

    Response moved(Register register, Referent referent, HttpServletRequest request) {
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(location(register, referent, request))
                .build();
    }

    private Document represented(Register register, Referent referent) {
        long posts = register.countVisible(List.of(referent), clock.instant()).getOrDefault(referent.id(), 0L);
        return ReferentRepresentation.of(register, referent, posts)
                .with(
                        "merged",
                        ReferentRepresentation.merged(register.referents().findAllMergedInto(referent.id())));
    }

    private URI location(Register register, Referent referent, HttpServletRequest request) {
        return URI.create(
                address(register, "/" + Addresses.segment(referent.slug().orElse("")), request));
    }

    private String address(Register register, String path, HttpServletRequest request) {
        return baseUrl.of(request) + ApiApplication.PATH + "/" + register.plural() + path;
    }

    private static String limit(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("limit"))
                .map(limit -> "&limit=" + Addresses.segment(limit))
                .orElse("");
    }

    private static boolean isShown(long posts, HttpServletRequest request) {
        return posts > 0 || Caller.of(request).isPresent();
    }
}

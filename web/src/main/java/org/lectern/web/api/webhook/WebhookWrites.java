package org.lectern.web.api.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.problem.Checked;
import org.lectern.web.BaseUrl;
import org.lectern.web.api.ApiApplication;
import org.lectern.web.api.post.IfMatch;
import org.lectern.web.cache.EntityTags;
import org.lectern.web.json.JsonText;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;
import org.lectern.web.security.Caller;
import org.lectern.webhook.CurateWebhooks;
import org.lectern.webhook.Delivery;
import org.lectern.webhook.Webhook;

/** Writes of webhooks: what is sent, which version it means, how it ended. */
@ApplicationScoped
public class WebhookWrites {
    private static final String WHAT = "webhook";

    private final CurateWebhooks curating;
    private final WebhookReads reads;
    private final BaseUrl baseUrl;
    private final JsonText json;

    /** For the container's proxy. */
    protected WebhookWrites() {
        this(null, null, null, null);
    }

    @Inject
    public WebhookWrites(CurateWebhooks curating, WebhookReads reads, BaseUrl baseUrl, JsonText json) {
        this.curating = curating;
        this.reads = reads;
        this.baseUrl = baseUrl;
        this.json = json;
    }

    Response create(Document body, HttpServletRequest request) {
        String by = Caller.of(request).map(Caller::name).orElse("");
        Webhook webhook = right(curating.create(by, body));
        return unkept(
                Response.created(address(webhook.id(), request)),
                WebhookRepresentation.withSecret(webhook),
                webhook.version());
    }

    Response patch(String id, String ifMatch, Document patch) {
        Webhook former = current(id, ifMatch);
        Webhook changed = right(curating.change(former, patch)).orElseThrow(() -> stale(id));
        return tagged(Response.ok(), WebhookRepresentation.of(changed), changed.version())
                .build();
    }

    Response delete(String id, String ifMatch) {
        curating.delete(current(id, ifMatch));
        return Response.noContent().build();
    }

    Response renewSecret(String id) {
        Webhook renewed = curating.renewSecret(reads.find(id)).orElseThrow(() -> stale(id));
        return unkept(Response.ok(), WebhookRepresentation.withSecret(renewed), renewed.version());
    }

    Response ping(String id, HttpServletRequest request) {
        return accepted(curating.ping(active(id)), request);
    }

    Response redeliver(String id, String delivery, HttpServletRequest request) {
        Optional<Delivery> revived = curating.redeliver(active(id), delivery);
        return accepted(revived.orElseThrow(() -> WebhookReads.missingDelivery(delivery)), request);
    }

    Response redeliverDead(String id) {
        long redelivered = curating.redeliverDead(active(id));
        return Response.accepted(Document.of("redelivered", redelivered)).build();
    }

    private Webhook current(String id, String ifMatch) {
        Webhook webhook = reads.find(id);
        IfMatch.requireCurrent(ifMatch, webhook.version(), WHAT);
        return webhook;
    }

    private Webhook active(String id) {
        Webhook webhook = reads.find(id);
        if (!webhook.isActive()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT, "The webhook is switched off; PATCH it with {\"active\": true} first.");
        }
        return webhook;
    }

    private ProblemException stale(String id) {
        return IfMatch.stale(reads.find(id).version(), WHAT);
    }

    private Response accepted(Delivery delivery, HttpServletRequest request) {
        URI there = URI.create(address(delivery.webhook(), request) + "/deliveries/" + delivery.id());
        return Response.accepted(WebhookRepresentation.of(delivery))
                .location(there)
                .build();
    }

    private URI address(String id, HttpServletRequest request) {
        return URI.create(baseUrl.of(request) + ApiApplication.PATH + "/webhooks/" + id);
    }

    private Response unkept(Response.ResponseBuilder response, Document body, long version) {
        return tagged(response, body, version)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** So that the writer can go on writing without reading it again. */
    private Response.ResponseBuilder tagged(Response.ResponseBuilder response, Document body, long version) {
        return response.entity(body).header(HttpHeaders.ETAG, EntityTags.of(json.bytes(body), version));
    }

    private static <T> T right(Checked<T> checked) {
        if (checked instanceof Checked.Wrong<T> wrong) {
            throw new ProblemException(Problem.rejected(wrong.violations()));
        }
        return ((Checked.Right<T>) checked).value();
    }
}

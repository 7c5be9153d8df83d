package org.lectern.web.api.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.web.api.Parameters;
import org.lectern.web.cache.AnswerVersion;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;
import org.lectern.webhook.Deliveries;
import org.lectern.webhook.Delivery;
import org.lectern.webhook.Delivery.State;
import org.lectern.webhook.Webhook;
import org.lectern.webhook.Webhooks;

/** Reads of webhooks and of what is, and was, on its way to them. */
@ApplicationScoped
public class WebhookReads {
    private static final int MAX_LIMIT = 100;
    private static final int USUAL_LIMIT = 20;

    private final Webhooks webhooks;
    private final Deliveries deliveries;

    /** For the container's proxy. */
    protected WebhookReads() {
        this(null, null);
    }

    @Inject
    public WebhookReads(Webhooks webhooks, Deliveries deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    /** All of them, as they are few. */
    Response list() {
        List<Document> items =
                webhooks.all().stream().map(WebhookRepresentation::of).toList();
        return Response.ok(Document.of("items", items).with("next", null)).build();
    }

    /** With how many deliveries wait, and how many were given up. */
    Response one(String id, HttpServletRequest request) {
        Webhook webhook = find(id);
        AnswerVersion.set(request, webhook.version());
        return Response.ok(WebhookRepresentation.of(webhook)
                        .with(
                                "deliveries",
                                Document.of("pending", deliveries.count(id, State.PENDING))
                                        .with("dead", deliveries.count(id, State.DEAD))))
                .build();
    }

    /** Newest first; {@code state}, {@code limit}, {@code after}. */
    Response deliveries(String id, Parameters parameters) {
        parameters.requireKnown(Set.of("state", "limit", "after"));
        Webhook webhook = find(id);
        int limit = parameters.whole("limit", 1, MAX_LIMIT).orElse(USUAL_LIMIT);
        Optional<State> state = parameters.one("state").map(WebhookReads::state);
        Optional<Delivery> after = parameters.one("after").map(each -> before(webhook, each));
        List<Delivery> found = deliveries.page(webhook.id(), state, after, limit + 1);
        List<Document> items =
                found.stream().limit(limit).map(WebhookRepresentation::of).toList();
        String next = found.size() > limit ? found.get(limit - 1).id() : null;
        return Response.ok(Document.of("items", items).with("next", next)).build();
    }

    Response delivery(String id, String delivery) {
        return Response.ok(WebhookRepresentation.of(findDelivery(find(id), delivery)))
                .build();
    }

    Webhook find(String id) {
        return webhooks.find(id)
                .orElseThrow(() ->
                        ProblemException.of(ProblemType.NOT_FOUND, "There is no webhook with the id '" + id + "'."));
    }

    private Delivery findDelivery(Webhook webhook, String id) {
        return deliveries
                .find(id)
                .filter(each -> each.webhook().equals(webhook.id()))
                .orElseThrow(() -> missingDelivery(id));
    }

    static ProblemException missingDelivery(String id) {
        return ProblemException.of(
                ProblemType.NOT_FOUND,
                "There is no delivery with the id '" + id + "' (any more); those that arrived are kept for a week.");
    }

    private Delivery before(Webhook webhook, String id) {
        return deliveries
                .find(id)
                .filter(each -> each.webhook().equals(webhook.id()))
                .orElseThrow(() -> Parameters.bad("after", "has to be what 'next' said in the page before"));
    }

    private static State state(String text) {
        return State.parse(text)
                .orElseThrow(() -> Parameters.bad("state", "has to be one of " + String.join(", ", State.texts())));
    }
}

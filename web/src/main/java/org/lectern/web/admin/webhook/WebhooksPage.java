package org.lectern.web.admin.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.problem.Checked;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.admin.frame.Notices;
import org.lectern.web.security.SignedIn;
import org.lectern.webhook.CurateWebhooks;
import org.lectern.webhook.Deliveries;
import org.lectern.webhook.Delivery;
import org.lectern.webhook.Webhook;
import org.lectern.webhook.Webhooks;

/** Who is told of changes, and the form for another one. */
@Named("webhooksPage")
@RequestScoped
public class WebhooksPage {
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final CurateWebhooks curating;
    private final WebhookForm form;
    private final SignedIn signedIn;
    private final Notices notices;
    private final AdminAudit audit;

    /** For the container's proxy. */
    protected WebhooksPage() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public WebhooksPage(
            Webhooks webhooks,
            Deliveries deliveries,
            CurateWebhooks curating,
            WebhookForm form,
            SignedIn signedIn,
            Notices notices,
            AdminAudit audit) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.curating = curating;
        this.form = form;
        this.signedIn = signedIn;
        this.notices = notices;
        this.audit = audit;
    }

    /**
     * @param pending how many deliveries wait
     * @param dead how many were given up
     */
    public record Row(Webhook webhook, String state, long pending, long dead) {}

    public List<Row> getRows() {
        return webhooks.all().stream().map(this::row).toList();
    }

    /** @return where to go, or null to stay on the page: Faces knows no other way to say that */
    public String create() {
        Checked<Webhook> result = curating.create(signedIn.name(), form.wanted(Set.of()));
        if (result instanceof Checked.Wrong<Webhook> wrong) {
            form.refuse("create", wrong.violations());
            return null;
        }
        Webhook made = ((Checked.Right<Webhook>) result).value();
        audit.note(signedIn.name(), "webhooks.create", Optional.of("webhooks/" + made.id()));
        notices.hand(WebhookPage.SECRET, made.secrets().current());
        return "/admin/webhook?faces-redirect=true&id=" + made.id();
    }

    private Row row(Webhook webhook) {
        return new Row(
                webhook,
                WebhookPage.state(webhook),
                deliveries.count(webhook.id(), Delivery.State.PENDING),
                deliveries.count(webhook.id(), Delivery.State.DEAD));
    }
}

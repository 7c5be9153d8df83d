package org.lectern.web.admin.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.problem.Checked;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.admin.frame.Notices;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.security.SignedIn;
import org.lectern.webhook.CurateWebhooks;
import org.lectern.webhook.Webhook;
import org.lectern.webhook.Webhooks;

/** One of those who are told of changes. */
@Named("webhookPage")
@RequestScoped
public class WebhookPage {
    static final String SECRET = "webhookSecret";
    private static final String STAY = null;

    private final Webhooks webhooks;
    private final CurateWebhooks curating;
    private final WebhookForm form;
    private final SignedIn signedIn;
    private final Texts texts;
    private final Notices notices;
    private final AdminAudit audit;

    private String id = "";
    private long version;

    /** For the container's proxy. */
    protected WebhookPage() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public WebhookPage(
            Webhooks webhooks,
            CurateWebhooks curating,
            WebhookForm form,
            SignedIn signedIn,
            Texts texts,
            Notices notices,
            AdminAudit audit) {
        this.webhooks = webhooks;
        this.curating = curating;
        this.form = form;
        this.signedIn = signedIn;
        this.texts = texts;
        this.notices = notices;
        this.audit = audit;
    }

    public void load() {
        Optional<Webhook> found = find();
        if (found.isEmpty()) {
            notices.notThere();
            return;
        }
        form.fill(found.get());
        version = found.get().version();
    }

    /** @return where to go, or null to stay on the page: Faces knows no other way to say that */
    public String save() {
        Optional<Webhook> former = find().filter(webhook -> webhook.version() == version);
        if (former.isEmpty()) {
            notices.wrong(texts.get("webhook.overtaken"));
            return STAY;
        }
        Checked<Optional<Webhook>> result = curating.change(
                former.get(), form.wanted(former.get().wishes().filters().keySet()));
        if (result instanceof Checked.Wrong<Optional<Webhook>> wrong) {
            form.refuse("webhook", wrong.violations());
            return STAY;
        }
        if (((Checked.Right<Optional<Webhook>>) result).value().isEmpty()) {
            notices.wrong(texts.get("webhook.overtaken"));
            return STAY;
        }
        return done("webhooks.change", "webhook.saved");
    }

    public String renewSecret() {
        return find().flatMap(curating::renewSecret)
                .map(renewed -> {
                    notices.hand(SECRET, renewed.secrets().current());
                    return done("webhooks.renew-secret", "webhook.secret-renewed");
                })
                .orElseGet(this::here);
    }

    public String ping() {
        return active(webhook -> {
            curating.ping(webhook);
            return done("webhooks.ping", "webhook.pinged");
        });
    }

    public String resendDead() {
        return active(webhook -> {
            curating.redeliverDead(webhook);
            return done("webhooks.redeliver", "webhook.resent");
        });
    }

    public String resend() {
        String delivery = notices.pressed("deliveries:resend");
        return active(webhook -> curating.redeliver(webhook, delivery).isPresent()
                ? done("webhooks.redeliver", "webhook.resent")
                : here());
    }

    public String delete() {
        find().ifPresent(webhook -> {
            curating.delete(webhook);
            audit.note(signedIn.name(), "webhooks.delete", Optional.of("webhooks/" + id));
            notices.next(texts.get("webhook.deleted"));
        });
        return "/admin/webhooks?faces-redirect=true";
    }

    /** The one that was made just now, this once; nothing: none was. */
    public String getSecret() {
        return notices.handed(SECRET);
    }

    /** Null where there is none, and then nothing is shown. */
    public Webhook getWebhook() {
        return find().orElse(null);
    }

    public String getProblem() {
        return find().flatMap(webhook -> webhook.health().problem()).orElse("");
    }

    public String getState() {
        return find().map(WebhookPage::state).orElse("");
    }

    static String state(Webhook webhook) {
        if (!webhook.isActive()) {
            return webhook.health().switchedOff() ? "failed" : "paused";
        }
        return webhook.health().failures() > 0 ? "failing" : "running";
    }

    private String active(Function<Webhook, String> action) {
        Optional<Webhook> there = find().filter(Webhook::isActive);
        if (there.isEmpty()) {
            notices.nextWrong(texts.get("webhook.is-off"));
        }
        return there.map(action).orElseGet(this::here);
    }

    private String done(String action, String key) {
        audit.note(signedIn.name(), action, Optional.of("webhooks/" + id));
        notices.next(texts.get(key));
        return here();
    }

    private Optional<Webhook> find() {
        return Optional.of(id).filter(text -> !text.isBlank()).flatMap(webhooks::find);
    }

    private String here() {
        return "/admin/webhook?faces-redirect=true&id=" + id;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null || !id.matches("[0-9A-Za-z]{1,40}") ? "" : id;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}

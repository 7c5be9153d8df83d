package org.lectern.web.admin.around;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.event.SeriesList;
import org.lectern.post.Slug;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;
import org.lectern.reference.CurateReferents;
import org.lectern.reference.Referent;
import org.lectern.reference.ReferentResult;
import org.lectern.security.Permission;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.admin.frame.FormMessages;
import org.lectern.web.admin.frame.Leave;
import org.lectern.web.admin.frame.Query;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.security.SignedIn;

/** Shows and stores an event, a series or a person. */
@Named("referentPage")
@RequestScoped
public class ReferentPage {
    private static final String FORM = "edit";
    /** Where Faces goes when it stays on the page. */
    private static final String STAY = null;

    private final AroundRoom room;
    private final CurateReferents curating;
    private final SeriesList series;
    private final ReferentForm form;
    private final FormMessages messages;
    private final Texts texts;
    private final Leave leave;
    private final AdminAudit audit;
    private final SignedIn signedIn;

    private String key = "";

    /** For the container's proxy. */
    protected ReferentPage() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public ReferentPage(
            AroundRoom room,
            CurateReferents curating,
            SeriesList series,
            ReferentForm form,
            FormMessages messages,
            Texts texts,
            Leave leave,
            AdminAudit audit,
            SignedIn signedIn) {
        this.room = room;
        this.curating = curating;
        this.series = series;
        this.form = form;
        this.messages = messages;
        this.texts = texts;
        this.leave = leave;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    /** Fills the form with what the address names; without a key it is for a new one. */
    public void load() {
        Optional<Referent> found = find(key);
        if (!key.isEmpty() && found.isEmpty()) {
            leave.refuse(404);
            return;
        }
        form.fill(
                found.flatMap(Referent::slug).orElse(key),
                found.map(Referent::version).orElse(0L),
                converting().of(found.map(Referent::document).orElse(Document.empty())));
    }

    public String save() {
        form.forgetDifferences();
        if (leave.isMissing(Permission.CURATE)) {
            return STAY;
        }
        Optional<Referent> former = find(form.getKey());
        if (!form.isFresh() && former.isEmpty()) {
            form.makeFresh();
            messages.problem(texts.get("around.gone"));
            return STAY;
        }
        if (former.filter(each -> each.version() != form.getVersion()).isPresent()) {
            return compareWith(former.get());
        }
        Checked<Document> draft = converting()
                .draft(form.getTexts(), former.map(Referent::document).orElse(Document.empty()));
        return draft instanceof Checked.Right<Document> right
                ? stored(former, right.value())
                : refused(((Checked.Wrong<Document>) draft).violations());
    }

    public String saveOver() {
        form.insist();
        return save();
    }

    public void takeTheirs() {
        find(form.getKey())
                .ifPresentOrElse(
                        theirs -> form.take(theirs.version(), converting().of(theirs.document())), this::save);
    }

    private String stored(Optional<Referent> former, Document draft) {
        Optional<Slug> slug = draft.text(Referent.SLUG).flatMap(Slug::parse).or(() -> draft.text(Referent.NAME)
                .flatMap(Slug::from));
        if (slug.isEmpty()) {
            return refused(List.of(new Violation("/slug", texts.get("around.slug.needed"))));
        }
        ReferentResult result = former.isPresent()
                ? curating.replace(room.register(), former.get(), draft)
                : curating.create(room.register(), slug.get(), draft);
        if (result instanceof ReferentResult.Stored stored) {
            return done(stored.referent());
        }
        if (result instanceof ReferentResult.Stale stale) {
            return compareWith(stale.current());
        }
        if (result instanceof ReferentResult.KeyTaken) {
            return refused(List.of(new Violation("/slug", texts.get("around.slug.taken"))));
        }
        if (result instanceof ReferentResult.NamesTaken taken) {
            return refused(taken.violations());
        }
        if (result instanceof ReferentResult.Refused no) {
            return refused(List.of(new Violation("", no.detail())));
        }
        form.makeFresh();
        messages.problem(texts.get("around.gone"));
        return STAY;
    }

    private String done(Referent referent) {
        String slug = referent.slug().orElse("");
        String action = room.getSort().getName() + (form.isFresh() ? ".create" : ".update");
        audit.note(signedIn.name(), action, Optional.of(room.getSort().getName() + "/" + slug));
        messages.doneThenNext(texts.of("around.saved", referent.name()));
        return room.getSort().getEditorPath()
                + new Query().with("faces-redirect", "true").with("key", slug);
    }

    private String refused(List<Violation> violations) {
        messages.violations(violations, converting().places(FORM));
        return STAY;
    }

    private String compareWith(Referent theirs) {
        Map<String, String> other = converting().of(theirs.document());
        form.compareWith(theirs.version(), other);
        messages.problem(texts.get("frame.stale"));
        return STAY;
    }

    private Optional<Referent> find(String asked) {
        return asked.isEmpty() ? Optional.empty() : room.register().referents().findByKey(asked);
    }

    private ReferentTexts converting() {
        return new ReferentTexts(room.getSort(), room.register(), series);
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key == null ? "" : key.strip();
    }
}

package org.lectern.web.admin.kind;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.lectern.document.Document;
import org.lectern.post.Slug;
import org.lectern.post.kind.DeclareKind;
import org.lectern.post.kind.DeclareResult;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.KindDocument;
import org.lectern.post.kind.Kinds;
import org.lectern.problem.Violation;
import org.lectern.security.Permission;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.admin.frame.AdminPage;
import org.lectern.web.admin.frame.FormMessages;
import org.lectern.web.admin.frame.Leave;
import org.lectern.web.admin.frame.Query;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.security.SignedIn;

/** Shows a kind, and declares what somebody made of it. */
@Named("kindPage")
@RequestScoped
public class KindPage {
    private static final Map<String, String> PLACES =
            Map.of("/name", "edit:name", "/label", "edit:label", "/description", "edit:description");
    /** Where Faces goes when it stays on the page. */
    private static final String STAY = null;

    private final Kinds kinds;
    private final DeclareKind declaring;
    private final KindTexts converting;
    private final KindForm form;
    private final KindFaults faults;
    private final FormMessages messages;
    private final Texts texts;
    private final Leave leave;
    private final AdminAudit audit;
    private final SignedIn signedIn;

    private String name = "";

    /** For the container's proxy. */
    protected KindPage() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public KindPage(
            Kinds kinds,
            DeclareKind declaring,
            KindTexts converting,
            KindForm form,
            KindFaults faults,
            FormMessages messages,
            Texts texts,
            Leave leave,
            AdminAudit audit,
            SignedIn signedIn) {
        this.kinds = kinds;
        this.declaring = declaring;
        this.converting = converting;
        this.form = form;
        this.faults = faults;
        this.messages = messages;
        this.texts = texts;
        this.leave = leave;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    /** Fills the form with the kind that the address names; without a name it is for a new one. */
    public void load() {
        Optional<Kind> kind = name.isEmpty() ? Optional.empty() : kinds.find(name);
        if (!name.isEmpty() && kind.isEmpty()) {
            leave.refuse(404);
            return;
        }
        kind.ifPresentOrElse(this::fill, () -> {
            form.fill("", 0, Map.of());
            form.setRows(List.of(new FieldRow().with(FieldTexts.TYPE, "text")));
        });
    }

    public String save() {
        form.forgetDifferences();
        if (leave.isMissing(Permission.DEFINE_KINDS)) {
            return STAY;
        }
        List<Violation> wrong = new ArrayList<>();
        Document declaration = converting.declaration(form, wrong);
        if (!wrong.isEmpty()) {
            return refused(wrong);
        }
        boolean isNew = form.isFresh();
        String wanted = isNew ? newName() : form.getKey();
        if (isNew && kinds.findAnew(wanted).isPresent()) {
            return refused(List.of(new Violation("/name", texts.get("kind.name.taken"))));
        }
        DeclareResult result = declaring.declare(
                wanted, declaration, isNew ? OptionalLong.empty() : OptionalLong.of(form.getVersion()));
        return ended(result, declaration);
    }

    public String saveOver() {
        form.insist();
        return save();
    }

    public void takeTheirs() {
        Optional<Kind> theirs = kinds.findAnew(form.getKey());
        if (theirs.isEmpty()) {
            save();
            return;
        }
        Map<String, String> other = converting.compared(KindDocument.of(theirs.get()));
        Map<String, String> mine = converting.compared(converting.declaration(form, new ArrayList<>()));
        form.putAside(mine, other);
        fill(theirs.get());
    }

    private String ended(DeclareResult result, Document declaration) {
        if (result instanceof DeclareResult.Declared declared) {
            Kind kind = declared.kind();
            audit.note(
                    signedIn.name(),
                    declared.isNew() ? "kinds.create" : "kinds.update",
                    Optional.of("kinds/" + kind.name()));
            messages.doneThenNext(texts.of("kind.saved", kind.label()));
            return AdminPage.KIND.path()
                    + new Query().with("faces-redirect", "true").with("name", kind.name());
        }
        if (result instanceof DeclareResult.Rejected rejected) {
            return refused(rejected.violations());
        }
        if (result instanceof DeclareResult.Conflict conflict) {
            Kind theirs = conflict.current();
            form.compareWith(
                    theirs.version(), converting.compared(declaration), converting.compared(KindDocument.of(theirs)));
            messages.problem(texts.get("frame.stale"));
            return STAY;
        }
        form.makeFresh();
        messages.problem(texts.get("kind.gone"));
        return STAY;
    }

    private String refused(List<Violation> violations) {
        faults.tell(violations, PLACES);
        return STAY;
    }

    private String newName() {
        String stated = Optional.ofNullable(form.getTexts().get(KindTexts.NAME))
                .orElse("")
                .strip();
        String label = Optional.ofNullable(form.getTexts().get(KindTexts.LABEL)).orElse("");
        return stated.isEmpty() ? Slug.from(label).map(Slug::text).orElse("") : stated;
    }

    private void fill(Kind kind) {
        form.fill(kind.name(), kind.version(), KindTexts.texts(kind));
        form.setRows(converting.rows(kind));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name.strip();
    }
}

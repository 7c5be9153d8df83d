package org.lectern.web.admin.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.lectern.bulk.BulkChange;
import org.lectern.bulk.BulkChanges;
import org.lectern.bulk.PlanBulkChange;
import org.lectern.bulk.SteerBulkChange;
import org.lectern.bulk.operation.TakeBackImport;
import org.lectern.document.Document;
import org.lectern.importing.ImportRun;
import org.lectern.post.PostQuery;
import org.lectern.problem.Checked;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.security.SignedIn;

/** An import that is taken back as a whole: first told, then done, and undone in its turn. It is a bulk change, whose id stands in the address. */
@Named("takenBackImport")
@RequestScoped
public class TakenBackImport {
    private static final String PAGE = "/admin/import-run?faces-redirect=true&id=";
    private static final String CHANGE = "change";

    private final ImportRunPage page;
    private final PlanBulkChange planning;
    private final SteerBulkChange steering;
    private final BulkChanges changes;
    private final SignedIn signedIn;
    private final AdminAudit audit;
    private final Texts texts;
    private final FacesContext faces;

    /** For the container's proxy. */
    protected TakenBackImport() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public TakenBackImport(
            ImportRunPage page,
            PlanBulkChange planning,
            SteerBulkChange steering,
            BulkChanges changes,
            SignedIn signedIn,
            AdminAudit audit,
            Texts texts,
            FacesContext faces) {
        this.page = page;
        this.planning = planning;
        this.steering = steering;
        this.changes = changes;
        this.signedIn = signedIn;
        this.audit = audit;
        this.texts = texts;
        this.faces = faces;
    }

    /** Whether there may be something to take back. */
    public boolean isPossible() {
        ImportRun run = page.getRun();
        return !run.dryRun()
                && run.state().isFinal()
                && run.report().created() + run.report().updated() > 0;
    }

    /** Tells what would happen. @return this import's page with that */
    public String plan() {
        String run = page.getRun().id();
        Checked<BulkChange> planned = planning.plan(new BulkChange.Plan(
                signedIn.name(),
                Document.of("import", run),
                PostQuery.everything().matching(PostQuery.Field.IMPORT, run),
                TakeBackImport.NAME,
                Document.of(TakeBackImport.IMPORT, run)));
        return planned instanceof Checked.Right<BulkChange> right ? address(right.value()) : null;
    }

    /** @return this import's page */
    public String start() {
        getFound().ifPresent(change -> {
            steering.start(change.id());
            audit.note(
                    signedIn.name(),
                    "imports.take-back",
                    Optional.of("imports/" + page.getRun().id()));
        });
        return getFound().map(this::address).orElseGet(this::gone);
    }

    /** Takes the taking back back. @return this import's page */
    public String undo() {
        getFound().ifPresent(change -> steering.undo(change.id()));
        return getFound().map(this::address).orElseGet(this::gone);
    }

    private String gone() {
        faces.addMessage(
                null, new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.get("import.taking-back.gone"), null));
        return null;
    }

    private String address(BulkChange change) {
        return PAGE + page.getRun().id() + "&" + CHANGE + "=" + change.id();
    }

    private Optional<BulkChange> getFound() {
        return Optional.ofNullable(
                        faces.getExternalContext().getRequestParameterMap().get(CHANGE))
                .flatMap(changes::find)
                .filter(change -> change.operation().equals(TakeBackImport.NAME))
                .filter(change -> change.parameters()
                        .text(TakeBackImport.IMPORT)
                        .filter(page.getRun().id()::equals)
                        .isPresent());
    }

    public boolean isThere() {
        return getFound().isPresent();
    }

    public String getId() {
        return getFound().map(BulkChange::id).orElse("");
    }

    /** {@code planned}, {@code running} and so on. */
    public String getState() {
        return getFound().map(change -> change.state().text()).orElse("");
    }

    public boolean isAtWork() {
        return getFound().filter(change -> change.state().isAtWork()).isPresent();
    }

    public long getDone() {
        return getFound().map(BulkChange::done).orElse(0L);
    }

    public long getTotal() {
        return getFound().map(BulkChange::total).orElse(0L);
    }

    /** What would happen, before it begins; what has happened, after. */
    public String getTold() {
        Document change = getFound().map(BulkChange::document).orElse(Document.empty());
        if (getState().equals("planned")) {
            Document preview = change.document("preview").orElse(Document.empty());
            return texts.of("import.taking-back.plan", number(preview, "matched"), number(preview, "refused"));
        }
        Document counts = change.document("counts").orElse(Document.empty());
        return getState().equals("undone")
                ? texts.of("import.taking-back.undone", number(counts, "undone"))
                : texts.of("import.taking-back.done", number(counts, "changed"), number(counts, "refused"));
    }

    private static long number(Document document, String name) {
        return document.number(name).orElse(0L);
    }
}

package org.lectern.web.admin.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.lectern.bulk.BulkChange;
import org.lectern.bulk.BulkChange.State;
import org.lectern.bulk.BulkChanges;
import org.lectern.bulk.Operations;
import org.lectern.bulk.SteerBulkChange;
import org.lectern.bulk.SteerResult;
import org.lectern.document.Document;
import org.lectern.security.Permission;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.security.SignedIn;

/** One bulk change: what it would do, how far it is, and how to steer it. Asked for anew every second while it is at work. */
@Named("bulkChangePage")
@RequestScoped
public class BulkChangePage {
    private final BulkChanges changes;
    private final SteerBulkChange steering;
    private final Operations operations;
    private final SignedIn signedIn;
    private final Texts texts;
    private final AdminAudit audit;
    private final FacesContext faces;

    private Optional<BulkChange> found = Optional.empty();

    /** For the container's proxy. */
    protected BulkChangePage() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public BulkChangePage(
            BulkChanges changes,
            SteerBulkChange steering,
            Operations operations,
            SignedIn signedIn,
            Texts texts,
            AdminAudit audit,
            FacesContext faces) {
        this.changes = changes;
        this.steering = steering;
        this.operations = operations;
        this.signedIn = signedIn;
        this.texts = texts;
        this.audit = audit;
        this.faces = faces;
    }

    public void load() throws IOException {
        if (change().isEmpty()) {
            faces.getExternalContext().responseSendError(asked().isBlank() ? 400 : 404, "");
            faces.responseComplete();
        }
    }

    private String asked() {
        return Optional.ofNullable(
                        faces.getExternalContext().getRequestParameterMap().get("id"))
                .orElse("");
    }

    private Optional<BulkChange> change() {
        if (found.isEmpty()) {
            found = changes.find(asked());
        }
        return found;
    }

    public BulkChange getChange() {
        return change().orElseThrow();
    }

    public void start() {
        steer("start", steering.start(allowed()));
    }

    public void cancel() {
        steer("cancel", steering.cancel(allowed()));
    }

    public void undo() {
        steer("undo", steering.undo(allowed()));
    }

    /** The change's id; nothing, which is no change, where only administrators may steer it. */
    private String allowed() {
        boolean isForAdministrators = operations.changesTheSite(getChange());
        return isForAdministrators && !signedIn.may(Permission.ADMINISTER) ? "" : asked();
    }

    private void steer(String action, SteerResult result) {
        found = Optional.empty();
        if (result instanceof SteerResult.Steered) {
            audit.note(signedIn.name(), "bulk-changes." + action, Optional.of("bulk-changes/" + asked()));
            return;
        }
        String text = result instanceof SteerResult.Missing
                ? texts.get("bulk.not-allowed")
                : texts.of(
                        "bulk.not-now",
                        texts.get("bulk.state." + getChange().state().text()));
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    public String getOperation() {
        return texts.get("bulk.operation." + getChange().operation());
    }

    public String getState() {
        return texts.get("bulk.state." + getChange().state().text());
    }

    public boolean isAtWork() {
        return getChange().state().isAtWork();
    }

    public boolean isStartable() {
        return getChange().state() == State.PLANNED;
    }

    public boolean isUndoable() {
        State state = getChange().state();
        return state == State.DONE || state == State.CANCELLED && getChange().done() > 0 || state == State.FAILED;
    }

    public String getProgress() {
        BulkChange change = getChange();
        return change.state() == State.SELECTING
                ? texts.get("bulk.selecting")
                : texts.of("bulk.progress", change.done(), change.total());
    }

    public String getProblem() {
        return getChange().document().text("problem").orElse("");
    }

    /** The preview's number of this name. */
    public long number(String name) {
        return preview().number(name).orElse(0L);
    }

    private Document preview() {
        return getChange().document().document("preview").orElse(Document.empty());
    }
}

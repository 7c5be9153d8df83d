package org.lectern.web.admin.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.bulk.BulkChange;
import org.lectern.bulk.PlanBulkChange;
import org.lectern.document.Document;
import org.lectern.post.Status;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.Kinds;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;
import org.lectern.search.SearchUnavailable;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.problem.ProblemException;

/** Where it is said what is to be done to the posts that are selected. Nothing is done before its preview was seen. */
@Named("bulkPage")
@RequestScoped
public class BulkPage {
    private final BulkForm form;
    private final BulkSelection selection;
    private final BulkParameters parameters;
    private final PlanBulkChange planning;
    private final Kinds kinds;
    private final Texts texts;
    private final AdminAudit audit;
    private final FacesContext faces;

    /** For the container's proxy. */
    protected BulkPage() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public BulkPage(
            BulkForm form,
            BulkSelection selection,
            BulkParameters parameters,
            PlanBulkChange planning,
            Kinds kinds,
            Texts texts,
            AdminAudit audit,
            FacesContext faces) {
        this.form = form;
        this.selection = selection;
        this.parameters = parameters;
        this.planning = planning;
        this.kinds = kinds;
        this.texts = texts;
        this.audit = audit;
        this.faces = faces;
    }

    /** Counts what is selected; nothing selected is said. */
    public void load() {
        try {
            form.setTotal(form.chosen().isEmpty() && form.getMatching().isEmpty() ? 0 : selection.total(form));
        } catch (ProblemException wrong) {
            faces.getExternalContext().setResponseStatus(400);
            say(wrong.problem().detail());
        } catch (SearchUnavailable away) {
            say(texts.get("bulk.search-away"));
        }
    }

    /** @return the page of the plan, or null to stay: Faces knows no other way to say that */
    public String plan() {
        Optional<BulkDeed> deed = BulkDeed.parse(form.getOperation());
        if (deed.isEmpty()) {
            say(texts.get("bulk.no-operation"));
            return null;
        }
        Checked<Document> told = parameters.read(deed.get(), form);
        if (told instanceof Checked.Wrong<Document> wrong) {
            return refuse(wrong.violations());
        }
        try {
            return planned(deed.get(), ((Checked.Right<Document>) told).value());
        } catch (ProblemException wrong) {
            say(wrong.problem().detail());
        } catch (SearchUnavailable away) {
            say(texts.get("bulk.search-away"));
        }
        return null;
    }

    private String planned(BulkDeed deed, Document told) {
        String user = faces.getExternalContext().getRemoteUser();
        Checked<BulkChange> planned = planning.plan(
                new BulkChange.Plan(user, selection.asked(form), selection.query(form), deed.text(), told));
        if (planned instanceof Checked.Wrong<BulkChange> wrong) {
            return refuse(wrong.violations());
        }
        BulkChange change = ((Checked.Right<BulkChange>) planned).value();
        audit.note(user, "bulk-changes.create", Optional.of("bulk-changes/" + change.id()));
        return "/admin/bulk-change?faces-redirect=true&id=" + change.id();
    }

    private String refuse(List<Violation> violations) {
        violations.forEach(each -> say(texts.of("bulk.wrong", field(each.pointer()), each.detail())));
        return null;
    }

    private String field(String pointer) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        return name.isEmpty() ? "" : texts.get("bulk.field." + name);
    }

    private void say(String text) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /** Whether what is to be done needs this field. */
    public boolean needs(String field) {
        return BulkDeed.parse(form.getOperation())
                .filter(deed -> deed.needs(field))
                .isPresent();
    }

    /** Labels to names. */
    public Map<String, String> getOperations() {
        Map<String, String> operations = new LinkedHashMap<>();
        Arrays.stream(BulkDeed.values())
                .forEach(each -> operations.put(texts.get("bulk.operation." + each.text()), each.text()));
        return operations;
    }

    public Map<String, String> getStatuses() {
        Map<String, String> statuses = new LinkedHashMap<>();
        Arrays.stream(Status.values())
                .filter(each -> each != Status.SCHEDULED)
                .forEach(each -> statuses.put(texts.get("post.status." + each.text()), each.text()));
        return statuses;
    }

    public Map<String, String> getKinds() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Kind kind : kinds.all()) {
            labels.put(kind.label(), kind.name());
        }
        return labels;
    }
}

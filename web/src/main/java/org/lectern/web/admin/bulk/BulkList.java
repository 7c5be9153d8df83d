package org.lectern.web.admin.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.lectern.bulk.BulkChange;
import org.lectern.bulk.BulkChanges;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.admin.frame.When;

/** The bulk changes that there were, the newest first. */
@Named("bulkList")
@RequestScoped
public class BulkList {
    private static final int SHOWN = 25;

    private final BulkChanges changes;
    private final Texts texts;
    private final When when;
    private final HttpServletRequest request;

    /** For the container's proxy. */
    protected BulkList() {
        this(null, null, null, null);
    }

    @Inject
    public BulkList(BulkChanges changes, Texts texts, When when, HttpServletRequest request) {
        this.changes = changes;
        this.texts = texts;
        this.when = when;
        this.request = request;
    }

    public record Row(
            String id,
            String operation,
            String state,
            String stateLabel,
            long matched,
            long changed,
            String by,
            String created) {}

    public List<Row> getRows() {
        return page().stream().limit(SHOWN).map(this::row).toList();
    }

    /** The id before which the next page begins; empty: there is none. */
    public String getNext() {
        List<BulkChange> page = page();
        return page.size() > SHOWN ? page.get(SHOWN - 1).id() : "";
    }

    private List<BulkChange> page() {
        return changes.latest(
                Optional.ofNullable(request.getParameter("before")).filter(each -> !each.isBlank()), SHOWN + 1);
    }

    private Row row(BulkChange change) {
        return new Row(
                change.id(),
                texts.get("bulk.operation." + change.operation()),
                change.state().text(),
                texts.get("bulk.state." + change.state().text()),
                change.document()
                        .document("preview")
                        .flatMap(each -> each.number("matched"))
                        .orElse(0L),
                change.document()
                        .document("counts")
                        .flatMap(each -> each.number("changed"))
                        .orElse(0L),
                change.by(),
                when.shown(change.created()));
    }
}

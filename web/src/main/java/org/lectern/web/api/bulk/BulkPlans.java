package org.lectern.web.api.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.bulk.BulkChange;
import org.lectern.bulk.PlanBulkChange;
import org.lectern.bulk.operation.MigrateFields;
import org.lectern.document.Document;
import org.lectern.post.PostQuery;
import org.lectern.problem.Checked;
import org.lectern.problem.Pointer;
import org.lectern.problem.Violation;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.post.PostListing;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.security.Caller;

/** Reads what people and programs send as a bulk change, and plans it. */
@ApplicationScoped
public class BulkPlans {
    private static final String SELECTION = "selection";
    private static final String OPERATION = "operation";
    private static final String PARAMETERS = "parameters";
    private static final Set<String> KNOWN = Set.of(SELECTION, OPERATION, PARAMETERS);

    private final PostListing listing;
    private final PlanBulkChange planning;

    /** For the container's proxy. */
    protected BulkPlans() {
        this(null, null);
    }

    @Inject
    public BulkPlans(PostListing listing, PlanBulkChange planning) {
        this.listing = listing;
        this.planning = planning;
    }

    /** The body: {@code {"selection": {"tag": "python,django"}, "operation": "add-tags", "parameters": {"tags": ["web"]}}}. */
    BulkChange plan(Document body, HttpServletRequest request) {
        List<Violation> faults = new ArrayList<>();
        for (String name : body.names()) {
            if (!KNOWN.contains(name)) {
                faults.add(new Violation(
                        Pointer.step("", name), "is unknown here; there are selection, operation, parameters"));
            }
        }
        Optional<Document> selection = body.document(SELECTION);
        Parameters filters = new Parameters(filters(selection.orElse(Document.empty()), faults));
        if (selection.isEmpty()) {
            faults.add(
                    new Violation("/selection", "has to be an object with the filters of GET /posts; {} is all posts"));
        }
        if (body.text(OPERATION).isEmpty()) {
            faults.add(new Violation("/operation", "has to be the name of an operation, such as add-tags"));
        }
        if (body.text(OPERATION).filter(MigrateFields.NAME::equals).isPresent()) {
            faults.add(new Violation("/operation", "is planned by POST /api/v1/kinds/{name}/migrations"));
        }
        if (body.value(PARAMETERS).filter(value -> !(value instanceof Document)).isPresent()) {
            faults.add(new Violation("/parameters", "has to be an object"));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.rejected(faults));
        }
        return planned(new BulkChange.Plan(
                Caller.of(request).map(Caller::name).orElse(""),
                selection.orElseThrow(),
                listing.selection(filters),
                body.text(OPERATION).orElseThrow(),
                body.document(PARAMETERS).orElse(Document.empty())));
    }

    /** One whose operation knows by itself which posts it is about. */
    public BulkChange plan(String operation, Document parameters, HttpServletRequest request) {
        return planned(new BulkChange.Plan(
                Caller.of(request).map(Caller::name).orElse(""),
                Document.empty(),
                PostQuery.everything(),
                operation,
                parameters));
    }

    private BulkChange planned(BulkChange.Plan plan) {
        Checked<BulkChange> planned = planning.plan(plan);
        if (planned instanceof Checked.Wrong<BulkChange> wrong) {
            throw new ProblemException(Problem.rejected(wrong.violations().stream()
                    .map(each -> each.pointer().equals("/operation")
                            ? each
                            : new Violation("/parameters" + each.pointer(), each.detail()))
                    .toList()));
        }
        return ((Checked.Right<BulkChange>) planned).value();
    }

    private static Map<String, List<String>> filters(Document selection, List<Violation> faults) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (var field : selection.fields().entrySet()) {
            List<?> given = field.getValue() instanceof List<?> list ? list : List.of(String.valueOf(field.getValue()));
            boolean isText = field.getValue() != null && given.stream().allMatch(String.class::isInstance);
            if (!isText) {
                faults.add(new Violation(
                        Pointer.step("/selection", field.getKey()), "has to be a text or a list of texts"));
            } else {
                filters.put(
                        field.getKey(), given.stream().map(String.class::cast).toList());
            }
        }
        return filters;
    }
}

package org.lectern.web.api.post.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.lectern.audit.Deed;
import org.lectern.document.Document;
import org.lectern.problem.Violation;
import org.lectern.web.api.audit.AuditedDeeds;
import org.lectern.web.api.idempotency.Seed;
import org.lectern.web.api.post.PostWrites;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;

/** Many changes of posts in one request. */
@ApplicationScoped
public class PostBatches {
    static final int MOST_ITEMS = 1_000;
    private static final String ITEMS = "items";

    private final RunBatch running;

    /** For the container's proxy. */
    protected PostBatches() {
        this(null);
    }

    @Inject
    public PostBatches(RunBatch running) {
        this.running = running;
    }

    /** Answers 200 however the single ones ended; each says so itself. */
    public Response run(Document body, HttpServletRequest request) {
        List<?> items = items(body);
        List<BatchResult> results = running.run(items, Seed.ids(request, items.size()), PostWrites.change(request));
        AuditedDeeds.are(deeds(items, results, request), request);
        return Response.ok(RunBatch.document(results)).build();
    }

    /** One for each post that was changed; what failed changed none. */
    private static List<Deed> deeds(List<?> items, List<BatchResult> results, HttpServletRequest request) {
        List<Deed> deeds = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) instanceof BatchResult.Done done && items.get(i) instanceof Document item) {
                String action = BatchItem.of(item, "").operation().action();
                deeds.add(AuditedDeeds.of("posts." + action, done.post(), request));
            }
        }
        return deeds;
    }

    private static List<?> items(Document body) {
        List<Violation> faults = new ArrayList<>();
        body.names().stream()
                .filter(name -> !name.equals(ITEMS))
                .forEach(name -> faults.add(new Violation("/" + name, "is not known here; there is 'items'")));
        List<?> items = body.list(ITEMS);
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            faults.add(new Violation("/" + ITEMS, "has to be a list of 1 to " + MOST_ITEMS + " operations"));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.rejected(faults));
        }
        return items;
    }
}

package org.lectern.bulk;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Function;
import org.lectern.post.Post;
import org.lectern.problem.Checked;

/** Writes a bulk change down, with what it would do; it begins when somebody who read that starts it. */
@ApplicationScoped
public class PlanBulkChange {
    private final Operations operations;
    private final PreviewBulkChange previewing;
    private final BulkChanges changes;
    private final Clock clock;

    /** For the container's proxy. */
    protected PlanBulkChange() {
        this(null, null, null, null);
    }

    @Inject
    public PlanBulkChange(Operations operations, PreviewBulkChange previewing, BulkChanges changes, Clock clock) {
        this.operations = operations;
        this.previewing = previewing;
        this.changes = changes;
        this.clock = clock;
    }

    public Checked<BulkChange> plan(BulkChange.Plan plan) {
        Checked<Function<Post, Edited>> operation = operations.read(plan.operation(), plan.parameters());
        if (operation instanceof Checked.Wrong<Function<Post, Edited>> wrong) {
            return Checked.wrong(wrong.violations());
        }
        Function<Post, Edited> edit = ((Checked.Right<Function<Post, Edited>>) operation).value();
        BulkOperation found = operations.find(plan.operation()).orElseThrow();
        BulkChange.Plan settled =
                found.selection(plan.parameters()).map(plan::over).orElse(plan);
        Preview preview = found.kindToBe(plan.parameters())
                .map(previewing::supposing)
                .orElse(previewing)
                .preview(settled.query(), edit);
        String id = UlidCreator.getMonotonicUlid().toString();
        BulkChange planned = BulkChange.planned(id, settled, preview, clock.instant());
        changes.insert(planned);
        return Checked.right(planned);
    }
}

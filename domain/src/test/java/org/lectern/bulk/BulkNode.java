package org.lectern.bulk;

import java.time.Clock;
import java.util.List;
import org.lectern.bulk.operation.AddTags;
import org.lectern.bulk.operation.RemoveTags;
import org.lectern.document.Document;
import org.lectern.lease.Leases;
import org.lectern.post.EditPost;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.post.StorePost;
import org.lectern.post.history.Revisions;
import org.lectern.problem.Checked;
import org.lectern.tag.TagReading;

/** Bulk changes over any stores, done while the caller waits. */
public final class BulkNode {
    private final BulkChanges changes;
    private final PlanBulkChange plan;
    private final SteerBulkChange steer;
    private final RunBulkChanges run;

    public BulkNode(
            Posts posts,
            Revisions revisions,
            BulkChanges changes,
            BulkSteps steps,
            Leases leases,
            StorePost storing,
            EditPost editing,
            Clock clock) {
        Operations operations = new Operations(List.of(new AddTags(TagReading.AS_WRITTEN), new RemoveTags()));
        this.changes = changes;
        plan = new PlanBulkChange(operations, new PreviewBulkChange(posts, editing), changes, clock);
        steer = new SteerBulkChange(changes);
        PostSteps postSteps = new PostSteps(posts, revisions, editing, storing, clock);
        run = new RunBulkChanges(changes, steps, postSteps, operations, posts, leases, clock);
    }

    public BulkChange done(PostQuery query, String operation, Document parameters) {
        BulkChange.Plan wanted = new BulkChange.Plan("ada", Document.empty(), query, operation, parameters);
        BulkChange planned = ((Checked.Right<BulkChange>) plan.plan(wanted)).value();
        steer.start(planned.id());
        run.run();
        return changes.find(planned.id()).orElseThrow();
    }

    public BulkChange undone(BulkChange change) {
        steer.undo(change.id());
        run.run();
        return changes.find(change.id()).orElseThrow();
    }
}

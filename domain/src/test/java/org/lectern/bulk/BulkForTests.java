package org.lectern.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.bulk.operation.AddTags;
import org.lectern.bulk.operation.MergeTag;
import org.lectern.bulk.operation.RemoveTags;
import org.lectern.bulk.operation.ReplaceText;
import org.lectern.bulk.operation.SetAttribute;
import org.lectern.bulk.operation.SetEvent;
import org.lectern.bulk.operation.SetKind;
import org.lectern.bulk.operation.SetLanguage;
import org.lectern.bulk.operation.SetStatus;
import org.lectern.bulk.operation.TakeBackImport;
import org.lectern.document.Document;
import org.lectern.lease.InMemoryLeases;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery;
import org.lectern.post.StoringForTests;
import org.lectern.post.kind.EntryKind;
import org.lectern.post.kind.Kinds;
import org.lectern.post.kind.LinkKind;
import org.lectern.problem.Checked;
import org.lectern.tag.InMemoryTags;
import org.lectern.tag.RedirectTag;
import org.lectern.tag.TagMeanings;
import org.lectern.tag.TagReading;
import org.lectern.time.TestClock;

/** Bulk changes over stores in memory, done while the caller waits. */
final class BulkForTests {
    static final Instant NOW = Instant.parse("2025-05-16T09:00:00Z");

    final TestClock clock = new TestClock(NOW);
    final StoringForTests storing = new StoringForTests(new InMemoryPosts(), clock);
    final InMemoryBulkChanges changes = new InMemoryBulkChanges();
    final BulkSteps steps;
    final InMemoryLeases leases = new InMemoryLeases(clock);
    final InMemoryTags tags = new InMemoryTags();
    final Operations operations = new Operations(List.of(
            new AddTags(TagReading.AS_WRITTEN),
            new MergeTag(tags, new RedirectTag(tags, new TagMeanings(tags))),
            new RemoveTags(),
            new ReplaceText(),
            new SetAttribute(),
            new SetEvent(),
            new SetKind(new Kinds(List.of(new EntryKind(), new LinkKind()))),
            new SetLanguage(),
            new SetStatus(),
            new TakeBackImport(storing.revisions)));
    final SteerBulkChange steer = new SteerBulkChange(changes);
    final RunBulkChanges run;

    BulkForTests() {
        this(new InMemoryBulkSteps());
    }

    BulkForTests(BulkSteps steps) {
        this.steps = steps;
        run = new RunBulkChanges(
                changes,
                steps,
                new PostSteps(storing.posts, storing.revisions, storing.edit, storing.store, clock),
                operations,
                storing.posts,
                leases,
                clock);
    }

    Checked<BulkChange> plan(PostQuery query, String operation, Document parameters) {
        PlanBulkChange planning =
                new PlanBulkChange(operations, new PreviewBulkChange(storing.posts, storing.edit), changes, clock);
        return planning.plan(new BulkChange.Plan("ada", Document.empty(), query, operation, parameters));
    }

    BulkChange planned(PostQuery query, String operation, Document parameters) {
        return ((Checked.Right<BulkChange>) plan(query, operation, parameters)).value();
    }

    BulkChange done(PostQuery query, String operation, Document parameters) {
        BulkChange planned = planned(query, operation, parameters);
        steer.start(planned.id());
        run.run();
        return changes.find(planned.id()).orElseThrow();
    }

    BulkChange undone(BulkChange change) {
        steer.undo(change.id());
        run.run();
        return changes.find(change.id()).orElseThrow();
    }

    Post post(String id) {
        return storing.posts.find(PostId.of(id)).orElseThrow();
    }

    List<BulkStep> log(BulkChange change) {
        return steps.page(change.id(), 0, Optional.empty(), BulkSteps.MAX_LIMIT);
    }
}

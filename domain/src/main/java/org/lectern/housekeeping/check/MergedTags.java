package org.lectern.housekeeping.check;

import java.util.List;
import org.lectern.bulk.BulkChange;
import org.lectern.bulk.PlanBulkChange;
import org.lectern.bulk.SteerBulkChange;
import org.lectern.document.Document;
import org.lectern.housekeeping.Finding;
import org.lectern.housekeeping.Fix;
import org.lectern.post.PostQuery;
import org.lectern.post.history.Change;
import org.lectern.problem.Checked;

/** Makes one of two tags part of the other, in all posts: a bulk change that begins at once, and can be undone as such. */
record MergedTags(PlanBulkChange planning, SteerBulkChange steering) implements Fix {
    @Override
    public String name() {
        return Merger.NAME;
    }

    @Override
    public String label() {
        return Merger.LABEL;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(Merger.INTO, "The tag that stays", true));
    }

    @Override
    public Result apply(Finding finding, Document values, Change change) {
        Checked<Merger> merger = Merger.read(finding.sighting(), values);
        if (merger instanceof Checked.Wrong<Merger> wrong) {
            return new Result.Rejected(wrong.violations());
        }
        Merger wanted = ((Checked.Right<Merger>) merger).value();
        Document parameters = Document.of("tag", wanted.from()).with("into", wanted.into());
        PostQuery having = PostQuery.everything().matching(PostQuery.Field.TAG, wanted.from());
        Checked<BulkChange> planned = planning.plan(
                new BulkChange.Plan(change.by(), Document.of("tag", wanted.from()), having, "merge-tag", parameters));
        if (planned instanceof Checked.Wrong<BulkChange> wrong) {
            return new Result.Rejected(wrong.violations());
        }
        steering.start(((Checked.Right<BulkChange>) planned).value().id());
        return new Result.Mended();
    }
}

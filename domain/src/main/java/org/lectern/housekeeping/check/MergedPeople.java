package org.lectern.housekeeping.check;

import java.util.List;
import org.lectern.document.Document;
import org.lectern.housekeeping.Finding;
import org.lectern.housekeeping.Fix;
import org.lectern.person.PeopleRegister;
import org.lectern.post.history.Change;
import org.lectern.problem.Checked;
import org.lectern.reference.CurateReferents;
import org.lectern.reference.MergeResult;

/** Makes one of two people part of the other; posts keep the name as it was printed. */
record MergedPeople(CurateReferents curating, PeopleRegister people) implements Fix {
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
        return List.of(new Parameter(Merger.INTO, "The person who stays", true));
    }

    @Override
    public Result apply(Finding finding, Document values, Change change) {
        Checked<Merger> merger = Merger.read(finding.sighting(), values);
        if (merger instanceof Checked.Wrong<Merger> wrong) {
            return new Result.Rejected(wrong.violations());
        }
        Merger wanted = ((Checked.Right<Merger>) merger).value();
        MergeResult result = curating.merge(people, wanted.from(), wanted.into());
        boolean areOne = result instanceof MergeResult.Merged || result instanceof MergeResult.Same;
        return areOne ? new Result.Mended() : new Result.Missing();
    }
}

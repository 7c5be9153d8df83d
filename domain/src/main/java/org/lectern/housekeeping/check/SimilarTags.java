package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.lectern.bulk.PlanBulkChange;
import org.lectern.bulk.SteerBulkChange;
import org.lectern.housekeeping.Conclusion;
import org.lectern.housekeeping.Fix;
import org.lectern.housekeeping.GatheringCheck;
import org.lectern.housekeeping.ReadPost;
import org.lectern.housekeeping.likeness.TagLikeness;

/** Tags that may be one tag. */
@ApplicationScoped
public class SimilarTags implements GatheringCheck {
    private final List<Fix> fixes;

    /** For the container's proxy. */
    protected SimilarTags() {
        this(List.of());
    }

    @Inject
    public SimilarTags(PlanBulkChange planning, SteerBulkChange steering) {
        this(List.of(new MergedTags(planning, steering)));
    }

    public SimilarTags(List<Fix> fixes) {
        this.fixes = fixes;
    }

    @Override
    public String name() {
        return "similar-tags";
    }

    @Override
    public String label() {
        return "Tags that look like one another";
    }

    @Override
    public String meaning() {
        return "Two spellings of one tag divide its posts: who follows one misses the others. Merge them, or ignore the finding if they"
                + " mean different things.";
    }

    @Override
    public List<Fix> fixes() {
        return fixes;
    }

    @Override
    public boolean readsTexts() {
        return false;
    }

    @Override
    public Gathering begin() {
        NameCounts counts = new NameCounts(NameCounts.MOST_NAMES);
        return new Gathering() {
            @Override
            public void take(ReadPost read) {
                read.post().tags().stream()
                        .filter(tag -> !tag.isBlank())
                        .distinct()
                        .forEach(tag -> counts.add(tag, tag, read.id()));
            }

            @Override
            public Conclusion conclude() {
                return counts.lookAlikes(SimilarTags.this, new TagLikeness(), "tags");
            }
        };
    }
}

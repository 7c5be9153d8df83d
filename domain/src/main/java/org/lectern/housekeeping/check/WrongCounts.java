package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.lectern.document.Document;
import org.lectern.housekeeping.Conclusion;
import org.lectern.housekeeping.Sighting;
import org.lectern.housekeeping.StoreCheck;
import org.lectern.statistics.Period;
import org.lectern.statistics.RecountPosts;
import org.lectern.statistics.RecountResult;

/** Counts that were not those of the posts. They are right again when this has looked. */
@ApplicationScoped
public class WrongCounts implements StoreCheck {
    private final RecountPosts recountPosts;

    /** For the container's proxy. */
    protected WrongCounts() {
        this(null);
    }

    @Inject
    public WrongCounts(RecountPosts recountPosts) {
        this.recountPosts = recountPosts;
    }

    @Override
    public String name() {
        return "wrong-counts";
    }

    @Override
    public String label() {
        return "Counts that were wrong";
    }

    @Override
    public String meaning() {
        return "Another program has changed posts of these days in the database; the counts by day, tag, kind and language did not follow."
                + " They have been put right.";
    }

    @Override
    public Conclusion look(BooleanSupplier goesOn) {
        RecountResult result = recountPosts.recount(goesOn);
        List<Sighting> sightings = result.mended().stream()
                .map(Period::key)
                .sorted()
                .map(period -> Sighting.of(this, period, "", "the counts of " + period + " were wrong"))
                .toList();
        return Conclusion.of(sightings)
                .reporting(Document.of("days", result.days())
                        .with("mended", (long) result.mended().size()));
    }
}

package org.lectern.housekeeping.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lectern.document.Document;
import org.lectern.housekeeping.Conclusion;
import org.lectern.housekeeping.Finding;
import org.lectern.housekeeping.Fix;
import org.lectern.housekeeping.Orphans;
import org.lectern.housekeeping.Sighting;
import org.lectern.housekeeping.StoreCheck;
import org.lectern.post.history.Change;

/** What is kept for posts that are gone. */
abstract class OrphanedThings implements StoreCheck {
    private static final int MOST = 10_000;

    private final String things;
    private final List<Orphans> kept;

    /** @param all of any things */
    OrphanedThings(String things, List<Orphans> all) {
        this.things = things;
        kept = all.stream().filter(each -> each.things().equals(things)).toList();
    }

    @Override
    public String name() {
        return "orphaned-" + things;
    }

    @Override
    public List<Fix> fixes() {
        return List.of(new Removal(kept));
    }

    @Override
    public Conclusion look(BooleanSupplier goesOn) {
        List<Sighting> sightings = new ArrayList<>();
        kept.forEach(orphans -> orphans.all(MOST, goesOn).forEach(each -> sightings.add(sighting(each))));
        Optional<String> cut = sightings.size() < MOST
                ? Optional.empty()
                : Optional.of("there are more than " + MOST + "; the others are shown when these are gone");
        return Conclusion.of(sightings).cut(cut);
    }

    private Sighting sighting(Orphans.Orphan orphan) {
        return Sighting.of(this, orphan.id(), "", orphan.detail())
                .with("post", orphan.post().orElse(""));
    }

    /** Removes it for good. */
    private record Removal(List<Orphans> kept) implements Fix {
        @Override
        public String name() {
            return "remove";
        }

        @Override
        public String label() {
            return "Remove for good";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public Result apply(Finding finding, Document values, Change change) {
            String id = finding.sighting().subject();
            boolean isRemoved = kept.stream().anyMatch(orphans -> orphans.remove(id));
            return isRemoved ? new Result.Mended() : new Result.Missing();
        }
    }
}

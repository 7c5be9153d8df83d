package org.lectern.housekeeping;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lectern.housekeeping.HousekeepingRun.Outcome;
import org.lectern.post.StoreUnavailable;

/** One check in one run. A defect in it ends it, and leaves its findings and the other checks alone. For one thread. */
final class Look {
    private static final Logger LOG = System.getLogger(Look.class.getName());

    private final Check check;
    private final String run;
    private final Ledger ledger;
    private final Optional<GatheringCheck.Gathering> gathering;
    private Ledger.Entry entry = Ledger.Entry.NONE;
    private long fixed;
    private Optional<String> cut = Optional.empty();
    private Optional<String> failure = Optional.empty();

    Look(Check check, String run, Ledger ledger) {
        this.check = check;
        this.run = run;
        this.ledger = ledger;
        gathering = check instanceof GatheringCheck gatherer ? Optional.of(gatherer.begin()) : Optional.empty();
    }

    Check check() {
        return check;
    }

    boolean readsTexts() {
        return check instanceof PostsCheck each && each.readsTexts()
                || check instanceof GatheringCheck gatherer && gatherer.readsTexts();
    }

    boolean walks() {
        return check instanceof PostsCheck || check instanceof GatheringCheck;
    }

    void take(List<ReadPost> posts) {
        guarded(() -> {
            if (check instanceof PostsCheck each) {
                saw(each.look(posts));
            }
            gathering.ifPresent(all -> posts.forEach(all::take));
        });
    }

    /** @return what it has to report beside its findings */
    Optional<Conclusion> conclude(BooleanSupplier goesOn) {
        if (failure.isPresent()) {
            return Optional.empty();
        }
        Optional<Conclusion> conclusion = concluded(goesOn);
        conclusion.ifPresent(all -> {
            cut = all.cut();
            saw(all.sightings());
        });
        return conclusion;
    }

    /** Whether what it did not see is not there. */
    boolean isWhole() {
        return failure.isEmpty() && cut.isEmpty();
    }

    void mended(long count) {
        fixed += count;
    }

    Outcome outcome() {
        return new Outcome(check.name(), entry.seen(), entry.found(), entry.returned(), fixed, cut, failure);
    }

    private Optional<Conclusion> concluded(BooleanSupplier goesOn) {
        List<Conclusion> conclusions = new ArrayList<>();
        guarded(() -> {
            gathering.map(GatheringCheck.Gathering::conclude).ifPresent(conclusions::add);
            if (check instanceof StoreCheck store) {
                conclusions.add(store.look(goesOn));
            }
        });
        return conclusions.stream().findFirst();
    }

    private void saw(List<Sighting> sightings) {
        if (!sightings.isEmpty()) {
            entry = entry.plus(ledger.seen(sightings, run));
        }
    }

    void guarded(Runnable step) {
        if (failure.isPresent()) {
            return;
        }
        try {
            step.run();
        } catch (StoreUnavailable outage) {
            throw outage;
        } catch (RuntimeException | StackOverflowError defect) {
            LOG.log(Level.ERROR, "housekeeping.defect check=" + check.name(), defect);
            failure = Optional.of("was given up because of an error in Lectern, which is in the server's log");
        }
    }
}

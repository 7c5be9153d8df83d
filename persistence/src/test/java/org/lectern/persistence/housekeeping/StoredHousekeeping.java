package org.lectern.persistence.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.housekeeping.Findings;
import org.lectern.housekeeping.FindingsContract;
import org.lectern.housekeeping.HousekeepingRuns;
import org.lectern.housekeeping.HousekeepingRunsContract;
import org.lectern.housekeeping.Reports;
import org.lectern.housekeeping.link.ExternalLinks;
import org.lectern.housekeeping.link.ExternalLinksContract;
import org.lectern.persistence.Store;
import org.lectern.post.Status;

/** The contracts of housekeeping's ports, on one of the stores. */
abstract class StoredHousekeeping implements FindingsContract, HousekeepingRunsContract, ExternalLinksContract {
    private final Store store;

    StoredHousekeeping(Store store) {
        this.store = store.emptied();
    }

    @Override
    public Findings findings() {
        return store.findings();
    }

    @Override
    public ExternalLinks externalLinks() {
        return store.externalLinks();
    }

    @Test
    void slugsOfPostsAreKnownAndThoseThatTheyHadAndNoneOfTheTrash() {
        store.posts()
                .insertAll(List.of(
                        aPost().withSlug("now")
                                .with("formerSlugs", List.of("once", "twice"))
                                .build(),
                        aPost().withStatus(Status.TRASHED)
                                .with("formerSlugs", List.of("thrown"))
                                .build()));

        assertThat(store.knownSlugs().among(List.of("now", "twice", "thrown", "never")))
                .containsExactlyInAnyOrder("now", "twice");
    }

    @Override
    public HousekeepingRuns housekeepingRuns() {
        return store.housekeepingRuns();
    }

    @Override
    public Reports reports() {
        return store.housekeepingRuns();
    }
}

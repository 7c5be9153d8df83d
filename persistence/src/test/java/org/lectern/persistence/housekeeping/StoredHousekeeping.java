package org.lectern.persistence.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

        assertThat(store.knownSlugs().among(List.of("now", "twice", "thrown", "never"), Optional.empty()))
                .containsExactlyInAnyOrder("now", "twice");
    }

    @Test
    void whatReadersMayNotSeeHasNoSlugForThem() {
        Instant now = Instant.parse("2026-05-01T12:00:00Z");
        store.posts()
                .insertAll(List.of(
                        aPost().withSlug("out").publishedAt(now).build(),
                        aPost().withSlug("draft").withStatus(Status.DRAFT).build(),
                        aPost().withSlug("scheduled")
                                .publishedAt(now.plusSeconds(1))
                                .with("formerSlugs", List.of("planned"))
                                .build()));
        List<String> all = List.of("out", "draft", "scheduled", "planned");

        assertThat(store.knownSlugs().among(all, Optional.of(now))).containsExactly("out");
        assertThat(store.knownSlugs().among(all, Optional.empty())).containsExactlyInAnyOrderElementsOf(all);
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

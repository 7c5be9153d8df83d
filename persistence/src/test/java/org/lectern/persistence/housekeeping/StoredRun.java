package org.lectern.persistence.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.FiredEvents;
import org.lectern.document.Document;
import org.lectern.housekeeping.Checks;
import org.lectern.housekeeping.Finding;
import org.lectern.housekeeping.Finding.State;
import org.lectern.housekeeping.HousekeepingRun;
import org.lectern.housekeeping.Ledger;
import org.lectern.housekeeping.MendPost;
import org.lectern.housekeeping.RunHousekeeping;
import org.lectern.housekeeping.RunSteps;
import org.lectern.housekeeping.SecondLook;
import org.lectern.housekeeping.check.DeadInternalLinks;
import org.lectern.housekeeping.check.DriftingFields;
import org.lectern.housekeeping.check.ImagesWithoutAlt;
import org.lectern.housekeeping.check.MissingSummary;
import org.lectern.housekeeping.check.OrphanedParts;
import org.lectern.housekeeping.check.SimilarPeople;
import org.lectern.housekeeping.check.SimilarPosts;
import org.lectern.housekeeping.check.SimilarTags;
import org.lectern.housekeeping.link.Destinations;
import org.lectern.housekeeping.link.LinkReader;
import org.lectern.journal.Noting;
import org.lectern.persistence.Store;
import org.lectern.post.EditPost;
import org.lectern.post.Post;
import org.lectern.post.PostBuilder;
import org.lectern.post.PostDrafts;
import org.lectern.post.PostFields;
import org.lectern.post.ReplacePost;
import org.lectern.post.SaveRules;
import org.lectern.post.StorePost;
import org.lectern.post.kind.Kinds;
import org.lectern.site.Addresses;
import org.lectern.site.Site;
import org.lectern.statistics.Counting;
import org.lectern.time.Background;

/** Everything in a store is looked at; how long that takes at a size is shown by {@code -Dlectern.housekeeping.posts=100000}. */
abstract class StoredRun {
    private static final System.Logger LOG = System.getLogger(StoredRun.class.getName());
    private static final String SIZE = "lectern.housekeeping.posts";
    private static final int POSTS = Integer.getInteger(SIZE, 1_300);
    private static final int BATCH = 1_000;
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

    private final Store store;
    private final Clock clock = Clock.tickMillis(ZoneId.of("UTC"));
    private final Ledger ledger;
    private final RunHousekeeping running;

    StoredRun(Store store) {
        this.store = store.emptied();
        ledger = new Ledger(store.findings(), clock);
        SecondLook look = new SecondLook(store.posts(), ledger);
        RunSteps steps = new RunSteps(
                store.posts(),
                store.findings(),
                store.housekeepingRuns(),
                store.housekeepingRuns(),
                ledger,
                look,
                store.leases(clock),
                clock);
        running = new RunHousekeeping(
                checks(look),
                store.posts(),
                store.housekeepingRuns(),
                store.leases(clock),
                new Background(Runnable::run),
                steps,
                clock);
    }

    private Checks checks(SecondLook look) {
        Site site = new Site("", ZoneId.of("UTC"), Optional.of("https://example.org"));
        StorePost storing =
                new StorePost(store.posts(), store.revisions(), Counting.none(), Noting.none(), new FiredEvents<>());
        EditPost editing = new EditPost(storing, new SaveRules(store.posts()), clock);
        PostDrafts drafts = new PostDrafts(new Kinds(List.of()), site);
        MendPost mending = new MendPost(look, drafts, new ReplacePost(store.posts(), editing));
        Addresses addresses = new Addresses(site);
        MongoKnownSlugs slugs = store.knownSlugs();
        return new Checks(List.of(
                new DriftingFields(new Kinds(List.of())),
                new ImagesWithoutAlt(mending),
                new MissingSummary(mending),
                new OrphanedParts(store.posts(), mending),
                new SimilarPeople(List.of(), List.of()),
                new SimilarTags(List.of()),
                new SimilarPosts(store.posts(), site, List.of()),
                new DeadInternalLinks(
                        new LinkReader(addresses, site),
                        new Destinations(slugs, store.posts(), store.events(), store.people(), store.images(clock)),
                        store.posts(),
                        addresses,
                        mending,
                        clock)));
    }

    @Test
    void everythingInTheStoreIsLookedAt() {
        fill();
        HousekeepingRun drift = run(Set.of(DriftingFields.NAME));
        HousekeepingRun all = run(Set.of());
        HousekeepingRun again = run(Set.of());

        assertThat(drift.progress()).isEqualTo(new HousekeepingRun.Progress(POSTS, POSTS));
        assertThat(queue(DriftingFields.NAME)).containsExactly("attributes.rating");
        assertThat(queue("images-without-alt")).hasSize(POSTS / 100);
        assertThat(queue("dead-internal-links")).hasSize(POSTS / 100);
        assertThat(queue("similar-tags")).containsExactly("web-dev");
        assertThat(queue("similar-posts")).hasSize(1);
        assertThat(again.outcomes()).allSatisfy(outcome -> {
            assertThat(outcome.found()).as(outcome.check()).isZero();
            assertThat(outcome.fixed()).as(outcome.check()).isZero();
            assertThat(outcome.failure()).as(outcome.check()).isEmpty();
        });
        LOG.log(
                System.getProperties().containsKey(SIZE) ? System.Logger.Level.WARNING : System.Logger.Level.DEBUG,
                "{0} posts: drift report {1}, all checks {2}, again {3}",
                POSTS,
                took(drift),
                took(all),
                took(again));
        assertThat(POSTS < 100_000 || took(drift).compareTo(Duration.ofSeconds(30)) < 0)
                .as("the drift report over 100,000 posts takes less than 30 s")
                .isTrue();
    }

    private HousekeepingRun run(Set<String> checks) {
        RunHousekeeping.Answer answer = running.start("test", checks);
        HousekeepingRun run = ((RunHousekeeping.Answer.Started) answer).run();
        HousekeepingRun ended = store.housekeepingRuns().findRun(run.id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(HousekeepingRun.State.DONE);
        return ended;
    }

    private List<String> queue(String check) {
        return store.findings().queue(check, Optional.of(State.OPEN), Optional.empty(), 10_000).stream()
                .map(Finding::sighting)
                .map(sighting -> sighting.subject())
                .toList();
    }

    private static Duration took(HousekeepingRun run) {
        return Duration.between(run.started(), run.finished().orElseThrow());
    }

    private void fill() {
        for (int from = 0; from < POSTS; from += BATCH) {
            List<Post> batch = new ArrayList<>();
            for (int i = from; i < Math.min(POSTS, from + BATCH); i++) {
                batch.add(post(i));
            }
            store.posts().insertAll(batch);
        }
    }

    private static Post post(int i) {
        int text = i == 7 ? 6 : i;
        PostBuilder post = aPost().titled("The post number " + i)
                .withSlug("post-" + i)
                .taggedWith("tag-" + i % 300, i % 50 == 0 ? "web-dev" : i == 9 ? "webdev" : "python")
                .by("author-" + i % 90, "Author " + i % 90)
                .publishedAt(START.plusSeconds(i * 1_000L))
                .modifiedAt(START.plusSeconds(i * 1_000L))
                .withAttribute("rating", i % 500 == 3 ? "five" : i % 5)
                .withAttribute("venue", Document.of("name", "Hall " + i % 9).with("seats", i % 100))
                .with(PostFields.SUMMARY, "A summary")
                .withMarkdown(text(text, i));
        return post.build();
    }

    /** Of 3 to 4 KB. */
    private static String text(int number, int i) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder();
        for (int paragraph = 0; paragraph < 8; paragraph++) {
            for (int word = 0; word < 60; word++) {
                text.append(Integer.toString(random.nextInt(1 << 30), 36)).append(' ');
            }
            text.append("and a [link](/post-").append(random.nextInt(POSTS)).append(").\n\n");
        }
        text.append(i % 100 == 99 ? "![](a.jpg)\n\n[lost](/nowhere-" + i + ")" : "![A](a.jpg)");
        return text.toString();
    }
}

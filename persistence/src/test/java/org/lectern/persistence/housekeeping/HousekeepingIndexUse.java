package org.lectern.persistence.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.housekeeping.Finding;
import org.lectern.housekeeping.Finding.State;
import org.lectern.housekeeping.Findings;
import org.lectern.housekeeping.Sighting;
import org.lectern.housekeeping.link.ExternalLink;
import org.lectern.persistence.Store;
import org.lectern.post.Post;

/** Whatever housekeeping asks the store is answered by an index, in its order, and with as many commands as are pinned here. */
abstract class HousekeepingIndexUse {
    private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");
    private static final List<String> CHECKS = List.of("tags", "dates", "titles");

    private final Store store;

    HousekeepingIndexUse(Store store) {
        this.store = store.emptied();
    }

    @BeforeEach
    void fill() {
        List<Finding> all = new ArrayList<>();
        List<ExternalLink> links = new ArrayList<>();
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            Finding finding = Finding.first(sighting(i), "run", START.plusSeconds(i));
            all.add(i % 3 == 0 ? finding.gone("run") : i % 4 == 0 ? finding.ignored("meant") : finding);
            links.add(ExternalLink.unknown("https://example.org/" + i, START.plusSeconds(i)));
            posts.add(aPost().withSlug("slug-" + i)
                    .with("formerSlugs", List.of("old-" + i))
                    .build());
        }
        store.findings().save(all);
        store.externalLinks().addMissing(links);
        store.posts().insertAll(posts);
    }

    @Test
    void nothingIsScannedOrSorted() {
        Findings findings = store.findings();
        Finding some = findings.find(sighting(100).id()).orElseThrow();
        Map<String, Runnable> questions = new LinkedHashMap<>();
        questions.put("1 id", () -> findings.find(some.id()));
        questions.put(
                "1 ids", () -> findings.findAll(List.of(some.id(), sighting(7).id())));
        questions.put("1 subjects", () -> findings.unfixed(List.of("post 7", "post 8")));
        questions.put("1 queue", () -> findings.queue("tags", Optional.of(State.OPEN), Optional.empty(), 10));
        questions.put("2 next page", () -> findings.queue("dates", Optional.of(State.OPEN), Optional.of(some), 10));
        questions.put("1 all of a check", () -> findings.queue("tags", Optional.empty(), Optional.empty(), 10));
        questions.put("2 all, next page", () -> findings.queue("dates", Optional.empty(), Optional.of(some), 10));
        questions.put("2 unseen", () -> findings.unseenSince("tags", START.plusSeconds(300), 10));
        questions.put("9 counts", () -> findings.counts(CHECKS));
        questions.put("1 due", () -> store.externalLinks().due(START.plusSeconds(50), 10));
        questions.put("1 addresses", () -> store.externalLinks().findAll(List.of("https://example.org/1")));
        questions.put("2 slugs", () -> store.knownSlugs().among(List.of("slug-1", "old-7", "none"), Optional.empty()));
        questions.put("1 runs", () -> store.housekeepingRuns().latest(5));

        questions.forEach((name, question) -> {
            List<BsonDocument> commands = store.commands().during(question);
            assertThat(commands).as(name).hasSize(Integer.parseInt(name.substring(0, 1)));
            commands.forEach(command -> assertThat(plan(command))
                    .as("%s: %s", name, command)
                    .doesNotContain("COLLSCAN")
                    .doesNotContain("\"SORT\""));
        });
    }

    @Test
    void manyFindingsAreWrittenWithTwoCommands() {
        List<Finding> known =
                store.findings().findAll(List.of(sighting(1).id(), sighting(2).id()));
        List<Finding> changed =
                new ArrayList<>(known.stream().map(each -> each.gone("run")).toList());
        for (int i = 1000; i < 1100; i++) {
            changed.add(Finding.first(sighting(i), "run", START));
        }

        assertThat(store.commands().during(() -> store.findings().save(changed)))
                .hasSize(2);
    }

    private String plan(BsonDocument command) {
        BsonDocument asked = command.clone();
        List.of("lsid", "$db", "$clusterTime", "txnNumber", "$readPreference", "cursor")
                .forEach(asked::remove);
        if (asked.containsKey("aggregate")) {
            asked.append("cursor", new BsonDocument());
        }
        Document explained = store.database().runCommand(new Document("explain", asked));
        return winning(explained).orElseThrow(() -> new AssertionError(explained.toJson()));
    }

    /** The plans that were thought of and not taken are nobody's concern. */
    private static Optional<String> winning(Object part) {
        if (part instanceof Document document) {
            return document.containsKey("winningPlan")
                    ? Optional.of(document.get("winningPlan", Document.class).toJson())
                    : document.values().stream()
                            .flatMap(each -> winning(each).stream())
                            .findFirst();
        }
        return part instanceof List<?> list
                ? list.stream().flatMap(each -> winning(each).stream()).findFirst()
                : Optional.empty();
    }

    private static Sighting sighting(int i) {
        return new Sighting(
                CHECKS.get(i % 3),
                "post " + i / 3,
                "/" + i,
                "detail",
                org.lectern.document.Document.empty(),
                List.of());
    }
}

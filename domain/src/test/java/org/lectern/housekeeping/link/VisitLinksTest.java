package org.lectern.housekeeping.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.housekeeping.Finding.State;
import org.lectern.housekeeping.HousekeepingForTests;
import org.lectern.housekeeping.HousekeepingSettings;
import org.lectern.housekeeping.check.DeadExternalLinks;
import org.lectern.site.Addresses;

class VisitLinksTest {
    private static final String NAME = "dead-external-links";
    private static final Probe GONE = new Probe.Failed("the site answers 404", true);
    private static final Probe DOWN = new Probe.Failed("the site can't be reached", false);

    private final InMemoryExternalLinks links = new InMemoryExternalLinks();
    private final Deque<Probe> answers = new ArrayDeque<>();
    private final List<String> visited = new ArrayList<>();
    private Runnable whileVisiting = () -> {};
    private HousekeepingSettings settings = new HousekeepingSettings(Optional.empty(), Optional.of("true"));
    private HousekeepingForTests house = house();

    @Test
    void aPageIsDeadWhenItWasGoneTwiceADayApart() {
        house.put(aPost().withId("x")
                .withMarkdown("[a](https://a.org/x) [in](/here)")
                .build());
        house.run();
        visit(GONE);
        house.run();
        assertThat(house.queue(NAME, State.OPEN)).isEmpty();
        visit(GONE);
        assertThat(visited).as("not on the same day").hasSize(1);

        house.clock.move(Duration.ofDays(1));
        visit();
        house.run();

        assertThat(house.queue(NAME, State.OPEN)).containsExactly("x #https://a.org/x");
        assertThat(house.only(NAME).sighting().detail()).contains("line 1", "the site answers 404");
        assertThat(visited).containsExactly("https://a.org/x", "https://a.org/x");
    }

    @Test
    void aSiteThatIsDownIsGivenMoreTimeAndIsFixedWhenItIsBack() {
        house.put(aPost().withId("x").withMarkdown("https://a.org/x").build());
        house.run();
        for (int day = 0; day < 4; day++) {
            visit(DOWN);
            house.run();
            assertThat(house.queue(NAME, State.OPEN)).hasSize(day < 3 ? 0 : 1);
            house.clock.move(Duration.ofDays(1));
        }
        assertThat(visited).as("after none, one and two days").hasSize(3);

        house.clock.move(Duration.ofDays(4));
        answers.clear();
        visit(new Probe.Alive());
        house.run();
        assertThat(house.queue(NAME, State.FIXED)).hasSize(1);
    }

    @Test
    void whatIsUnclearOrPrivateIsNoFinding() {
        house.put(aPost().withId("x")
                .withMarkdown("https://a.org/ http://localhost/")
                .build());
        house.run();
        for (int day = 0; day < 5; day++) {
            visit(new Probe.Unclear(), new Probe.Private());
            house.clock.move(Duration.ofDays(20));
        }
        house.run();

        assertThat(visited).hasSize(10);
        assertThat(house.queue(NAME, State.OPEN)).isEmpty();
    }

    @Test
    void nothingIsVisitedUnlessThatIsConfigured() {
        settings = new HousekeepingSettings(Optional.empty(), Optional.empty());
        house = house();
        house.put(aPost().withId("x").withMarkdown("https://a.org/x").build());
        house.run();
        links.addMissing(List.of(ExternalLink.unknown("https://a.org/y", house.clock.instant())));
        visit(GONE);

        assertThat(visited).isEmpty();
        assertThat(links.findAll(List.of("https://a.org/x"))).isEmpty();
    }

    @Test
    void oneNodeVisitsAtATime() {
        links.addMissing(List.of(ExternalLink.unknown("https://a.org/y", house.clock.instant())));
        house.leases.acquire("external-links", "other node", Duration.ofMinutes(1));
        visit(GONE);

        assertThat(visited).isEmpty();
    }

    @Test
    void aVisitOfSlowSitesKeepsTheLease() {
        links.addMissing(List.of(
                ExternalLink.unknown("https://a.org/", house.clock.instant()),
                ExternalLink.unknown("https://b.org/", house.clock.instant()),
                ExternalLink.unknown("https://c.org/", house.clock.instant())));
        answers.addAll(List.of(new Probe.Alive(), new Probe.Alive(), new Probe.Alive()));
        whileVisiting = () -> {
            house.clock.move(Duration.ofMinutes(3));
            assertThat(house.leases.acquire("external-links", "other node", Duration.ofMinutes(1)))
                    .isEmpty();
        };
        visit();

        assertThat(visited).hasSize(3);
    }

    private HousekeepingForTests house() {
        return new HousekeepingForTests(all -> List.of(new DeadExternalLinks(
                new LinkReader(new Addresses(all.site), all.site), links, settings, all.mending, all.clock)));
    }

    private void visit(Probe... next) {
        answers.addAll(List.of(next));
        LinkProbes probes = () -> new LinkProbes.Session() {
            @Override
            public Probe probe(String address) {
                visited.add(address);
                whileVisiting.run();
                return answers.remove();
            }

            @Override
            public void close() {
                answers.clear();
            }
        };
        new VisitLinks(links, probes, settings, house.leases, house.clock).run();
    }
}

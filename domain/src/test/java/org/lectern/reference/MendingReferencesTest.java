package org.lectern.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.lectern.FiredEvents;
import org.lectern.event.InMemoryEvents;
import org.lectern.event.InMemorySeriesList;
import org.lectern.lease.InMemoryLeases;
import org.lectern.person.InMemoryPeople;
import org.lectern.post.InMemoryPosts;

class MendingReferencesTest {
    private final InMemoryEvents events = new InMemoryEvents();
    private final InMemorySeriesList series = new InMemorySeriesList();
    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemoryLeases leases =
            new InMemoryLeases(Clock.fixed(Instant.parse("2025-05-16T09:00:00Z"), ZoneOffset.UTC));

    private MendReferences node() {
        RegisterReferences registering = new RegisterReferences(events, series, people, new FiredEvents<>());
        return new MendReferences(
                events, series, people, new UnregisteredReferences(new InMemoryPosts(), events, registering), leases);
    }

    private void halfMerged(String slug, Referent into) {
        Referent from = ReferentsContract.stored(people.insert(Referent.named(slug, slug)));
        people.replace(from.mergedInto(into));
    }

    @Test
    void oneNodeMendsAtATime() {
        Referent ann = ReferentsContract.stored(people.insert(Referent.named("ann", "Ann")));
        halfMerged("anna", ann);

        node().run();
        assertThat(people.findByKey("anna").map(Referent::id)).contains(ann.id());

        halfMerged("annie", ann);
        node().run();
        assertThat(people.findByKey("annie")).isEmpty();
    }
}

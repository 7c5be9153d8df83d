package org.lectern.statistics;

import org.lectern.FiredEvents;
import org.lectern.event.EventRegister;
import org.lectern.event.InMemoryEvents;
import org.lectern.event.InMemorySeriesList;
import org.lectern.event.SeriesRegister;
import org.lectern.person.InMemoryPeople;
import org.lectern.person.PeopleRegister;
import org.lectern.post.InMemoryPosts;
import org.lectern.reference.InMemoryMentions;
import org.lectern.reference.Mentioned;
import org.lectern.reference.RegisterReferences;

/** Ranks what posts of a test mention, of which nothing is registered. */
public final class RankingForTests {
    private RankingForTests() {}

    public static RankMentions of(Statistics statistics, InMemoryPosts posts) {
        Mentioned mentioned = new Mentioned(statistics, new InMemoryMentions(posts), posts);
        InMemoryEvents events = new InMemoryEvents();
        InMemorySeriesList series = new InMemorySeriesList();
        InMemoryPeople people = new InMemoryPeople();
        RegisterReferences registering = new RegisterReferences(events, series, people, new FiredEvents<>());
        return new RankMentions(
                new EventRegister(events, posts, mentioned, registering),
                new SeriesRegister(series, events, posts, mentioned),
                new PeopleRegister(people, posts, mentioned));
    }
}

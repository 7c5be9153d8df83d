package org.lectern.web.api.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.person.InMemoryPeople;
import org.lectern.person.PeopleRegister;
import org.lectern.post.InMemoryPosts;
import org.lectern.reference.InMemoryMentions;
import org.lectern.reference.Mentioned;
import org.lectern.reference.Referent;
import org.lectern.statistics.CountingNode;

class ReferentPageTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private final InMemoryPosts posts = new InMemoryPosts();
    private final InMemoryPeople people = new InMemoryPeople();
    private final PeopleRegister register = new PeopleRegister(
            people,
            posts,
            new Mentioned(CountingNode.statistics(posts, ZoneId.of("UTC")), new InMemoryMentions(posts), posts));

    @BeforeEach
    void twoOfFiveStandInWhatAnybodyMayRead() {
        List.of("ann", "bea", "cas", "dov", "eva").forEach(slug -> people.insert(Referent.named(slug, slug)));
        List.of("bea", "eva")
                .forEach(slug -> posts.insert(aPost().by(slug, slug).build()));
        List.of("ann", "cas", "dov")
                .forEach(slug -> posts.insert(aPost().by(slug, slug).draft().build()));
    }

    private ReferentPage page(String after, int limit, boolean sees) {
        return ReferentPage.of(register, Optional.of(after).filter(slug -> !slug.isEmpty()), limit, NOW, sees);
    }

    private static List<String> slugs(ReferentPage page) {
        return page.items().stream().flatMap(each -> each.slug().stream()).toList();
    }

    @Test
    void aPageIsFilledWithWhatIsShownAndItsCursorIsOneOfThem() {
        ReferentPage first = page("", 1, false);

        assertThat(slugs(first)).containsExactly("bea");
        assertThat(first.next()).contains("bea");
        assertThat(slugs(page("bea", 1, false))).containsExactly("eva");
        assertThat(page("bea", 1, false).next()).isEmpty();
    }

    @Test
    void whatIsHiddenBehindTheLastOneMakesNoNextPage() {
        people.insert(Referent.named("zoe", "Zoe"));

        assertThat(page("", 2, false).next()).isEmpty();
        assertThat(slugs(page("", 2, false))).containsExactly("bea", "eva");
    }

    @Test
    void thousandsOfHiddenOnesAreStridden() {
        for (int i = 0; i < 1200; i++) {
            people.insert(Referent.named("c" + i, "C"));
        }

        assertThat(slugs(page("bea", 20, false))).containsExactly("eva");
    }

    @Test
    void whoSeesAllSeesAllOnce() {
        assertThat(slugs(page("", 3, true))).containsExactly("ann", "bea", "cas");
        assertThat(page("", 3, true).next()).contains("cas");
        assertThat(slugs(page("cas", 3, true))).containsExactly("dov", "eva");
    }
}

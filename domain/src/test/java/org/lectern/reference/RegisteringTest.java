package org.lectern.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.post.PostBuilder.aPost;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.FiredEvents;
import org.lectern.document.Document;
import org.lectern.event.Event;
import org.lectern.event.InMemoryEvents;
import org.lectern.event.InMemorySeriesList;
import org.lectern.journal.Subject;
import org.lectern.person.InMemoryPeople;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.PostChange;
import org.lectern.post.PostsChanged;

class RegisteringTest {
    private final InMemoryEvents events = new InMemoryEvents();
    private final InMemorySeriesList series = new InMemorySeriesList();
    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemoryPosts posts = new InMemoryPosts();
    private final FiredEvents<ReferentsChanged> told = new FiredEvents<>();
    private final RegisterReferences registering = new RegisterReferences(events, series, people, told);
    private final UnregisteredReferences unregistered = new UnregisteredReferences(posts, events, registering);

    private static Post talk() {
        return aPost().by("ann", "Ann Lee")
                .spokenBy("bob", "Bob")
                .atEvent("pygrunn-2025", "PyGrunn 2025")
                .build();
    }

    @Test
    void whateverAStoredPostMentionsGetsADocument() {
        registering.follow(PostsChanged.of(PostChange.created(talk())));

        assertThat(people.findByKey("ann").map(Referent::name)).contains("Ann Lee");
        assertThat(people.findByKey("bob").map(Referent::keys)).contains(List.of("bob"));
        assertThat(events.findByKey("pygrunn-2025").map(Referent::name)).contains("PyGrunn 2025");
    }

    @Test
    void whatIsNewIsToldOnce() {
        registering.register(List.of(talk()));
        registering.register(List.of(talk()));

        assertThat(told.all())
                .containsExactly(
                        new ReferentsChanged(Subject.EVENT, Set.of("pygrunn-2025")),
                        new ReferentsChanged(Subject.PERSON, Set.of("ann", "bob")));
    }

    private static Post about(Document event) {
        return new Post(talk().id(), 1, talk().document().with("event", event));
    }

    @Test
    void anEventBeginsWithWhatItsFirstPostSaysOfIt() {
        Document event = Document.of("slug", "tide-5")
                .with("name", "Tide")
                .with("edition", "fifth")
                .with("start", "2025-05-16")
                .with("end", "2025-05-15")
                .with("place", Document.of("name", "Leer, DE").with("mood", List.of(1)))
                .with("keys", List.of("x"));
        registering.register(List.of(about(event), about(event.with("edition", "6th"))));

        assertThat(events.findByKey("tide-5").orElseThrow().document())
                .isEqualTo(Document.of("slug", "tide-5")
                        .with("name", "Tide")
                        .with("keys", List.of("tide-5"))
                        .with("edition", "fifth")
                        .with("start", "2025-05-16")
                        .with("place", Document.of("name", "Leer, DE")));
    }

    @Test
    void whatIsKnownIsNotAskedForAgainAndWhatHasANewSlugIsKnown() {
        Referent ann = ReferentsContract.stored(people.insert(Referent.named("ann", "Ann")));
        people.replace(ann.withKeys(List.of("ann-lee"))
                .with(ann.withKeys(List.of("ann-lee")).document().with("slug", "ann-lee")));

        assertThat(registering.register(List.of(talk(), talk()))).isEqualTo(2);
        people.goDownAfter(0);
        assertThat(registering.register(List.of(talk()))).isZero();
        assertThat(people.findAllByKey(List.of("ann", "ann-lee"))).hasSize(1);
    }

    @Test
    void oneThatIsMergedIsNoNewOne() {
        Referent ann = ReferentsContract.stored(people.insert(Referent.named("ann", "Ann")));
        people.replace(ann.mergedInto(Referent.named("other", "Other")));

        registering.register(List.of(aPost().by("ann", "Ann").build()));

        assertThat(people.findAllHolding(List.of("ann")))
                .extracting(Referent::id)
                .containsExactly(ann.id());
    }

    @Test
    void aStoreThatIsDownLosesNoPostAndTheRestIsFoundLater() {
        posts.insert(talk());
        people.goDownAfter(0);
        registering.follow(PostsChanged.of(PostChange.created(talk())));
        people.comeBack();

        assertThat(people.findByKey("ann")).isEmpty();
        assertThat(unregistered.register()).isEqualTo(2);
        assertThat(people.findByKey("ann")).isPresent();
        assertThat(unregistered.register()).isZero();
    }

    @Test
    void aDefectInRegisteringIsNoFailureOfTheWriter() {
        InMemoryPeople broken = new InMemoryPeople() {
            @Override
            public List<Referent> findAllHolding(Collection<String> keys) {
                throw new IllegalStateException("a defect");
            }
        };
        RegisterReferences failing = new RegisterReferences(events, series, broken, new FiredEvents<>());

        assertThatThrownBy(() -> failing.register(List.of(talk()))).hasMessage("a defect");
        assertThatCode(() -> failing.follow(PostsChanged.of(PostChange.created(talk()))))
                .doesNotThrowAnyException();
    }

    @Test
    void everyPostIsLookedAtAndEverySeriesOfAnEvent() {
        for (int i = 0; i < 2500; i++) {
            posts.insert(aPost().by("author-" + i, "Author " + i).build());
        }
        Referent edition = Referent.named("py-1", "Py 1");
        events.insert(edition.with(
                edition.document().with(Event.SERIES, Document.of("slug", "py").with("name", "Py"))));

        assertThat(unregistered.register()).isEqualTo(2501);
        assertThat(series.findByKey("py").map(Referent::name)).contains("Py");
        assertThat(people.findByKey("author-2499")).isPresent();
    }
}

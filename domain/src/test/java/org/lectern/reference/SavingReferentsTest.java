package org.lectern.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.FiredEvents;
import org.lectern.document.Document;
import org.lectern.event.EventRegister;
import org.lectern.event.InMemoryEvents;
import org.lectern.event.InMemorySeriesList;
import org.lectern.event.SeriesRegister;
import org.lectern.person.InMemoryPeople;
import org.lectern.person.PeopleRegister;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Slug;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;
import org.lectern.reference.DeleteReferent.Result;
import org.lectern.statistics.CountingNode;

class SavingReferentsTest {
    private final InMemoryPosts posts = new InMemoryPosts();
    private final Mentioned mentions =
            new Mentioned(CountingNode.statistics(posts, ZoneId.of("UTC")), new InMemoryMentions(posts), posts);
    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemoryEvents events = new InMemoryEvents();
    private final InMemorySeriesList series = new InMemorySeriesList();
    private final Register persons = new PeopleRegister(people, posts, mentions);
    private final Register gatherings = new EventRegister(
            events, posts, mentions, new RegisterReferences(events, series, people, new FiredEvents<>()));
    private final Register recurring = new SeriesRegister(series, events, posts, mentions);

    private static Document draft(Register register, Document body) {
        Checked<Document> read = ReferentDrafts.read(body, register);
        assertThat(read).isInstanceOf(Checked.Right.class);
        return ((Checked.Right<Document>) read).value();
    }

    private static List<String> faults(Register register, Document body) {
        Checked<Document> read = ReferentDrafts.read(body, register);
        return read instanceof Checked.Wrong<Document> wrong
                ? wrong.violations().stream().map(Violation::pointer).toList()
                : List.of();
    }

    private static Referent created(Register register, String slug, Document body) {
        return ReferentsContract.stored(new SaveReferent(register).create(new Slug(slug), draft(register, body)));
    }

    private static Document named(String name) {
        return Document.of("name", name);
    }

    @Test
    void anEventKeepsWhatItIsToldAndItsSeriesIsThere() {
        Document body = named("PyGrunn 2025")
                .with("series", "PyGrunn")
                .with("edition", "15")
                .with("start", "2025-05-16")
                .with("end", "2025-05-16")
                .with(
                        "place",
                        Document.of("name", "Forum").with("latitude", 53.2).with("floor", 2))
                .with("url", "https://pygrunn.org/")
                .with("mood", "sunny");

        Referent event = created(gatherings, "pygrunn-2025", body);

        assertThat(event.document())
                .isEqualTo(Document.of("slug", "pygrunn-2025")
                        .with("name", "PyGrunn 2025")
                        .with("series", Document.of("name", "PyGrunn").with("slug", "pygrunn"))
                        .with("edition", "15")
                        .with("start", "2025-05-16")
                        .with("end", "2025-05-16")
                        .with("place", body.fields().get("place"))
                        .with("url", "https://pygrunn.org/")
                        .with("mood", "sunny")
                        .with("keys", List.of("pygrunn-2025")));
        assertThat(series.findByKey("pygrunn").map(Referent::name)).contains("PyGrunn");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Document wrong = Document.of("slug", "No Slug")
                .with("start", "16 May")
                .with("url", "javascript:alert(1)")
                .with("place", Document.of("latitude", 91))
                .with("series", 5);

        assertThat(faults(gatherings, wrong))
                .containsExactlyInAnyOrder("/name", "/slug", "/start", "/url", "/place", "/series");
        assertThat(faults(gatherings, named("E").with("start", "2025-05-17").with("end", "2025-05-16")))
                .containsExactly("/end");
        assertThat(faults(persons, named("Ann").with("aliases", List.of("A. Lee", 5))))
                .containsExactly("/aliases");
        assertThat(faults(persons, named("Ann\nLee"))).containsExactly("/name");
    }

    @Test
    void aNewSlugAndAnAliasMeanThePersonAndTheOldOneDoesStill() {
        Referent ann = created(persons, "ann", named("Ann"));
        Document changed = named("Ann Lee").with("slug", "ann-lee").with("aliases", List.of("A. Lee"));

        Referent renamed = ReferentsContract.stored(new SaveReferent(persons).replace(ann, draft(persons, changed)));

        assertThat(renamed.slug()).contains("ann-lee");
        List.of("ann", "ann-lee", "a-lee")
                .forEach(key -> assertThat(people.findByKey(key)).as(key).contains(renamed));
    }

    @Test
    void aSlugOfSomebodyElseIsRefused() {
        created(persons, "bob", named("Bob"));
        Referent ann = created(persons, "ann", named("Ann"));

        assertThat(new SaveReferent(persons)
                        .replace(ann, draft(persons, named("Ann").with("slug", "bob"))))
                .isInstanceOf(ReferentResult.KeyTaken.class);
        new Merging(people).merge("bob", "ann");
        assertThat(new SaveReferent(persons).create(new Slug("bob"), named("Other Bob")))
                .isInstanceOf(ReferentResult.KeyTaken.class);
    }

    @Test
    void anAliasOfSomebodyElseIsRefusedAndItIsSaidWhose() {
        created(persons, "bob", named("Bob Ross"));

        ReferentResult result = new SaveReferent(persons)
                .create(new Slug("ann"), draft(persons, named("Ann").with("aliases", List.of("Annie", "Bob"))));

        assertThat(result)
                .isEqualTo(new ReferentResult.NamesTaken(List.of(new Violation(
                        "/aliases/1", "means the person 'bob' (Bob Ross) already; leave it out, or merge the two"))));
        assertThat(people.findByKey("ann")).isEmpty();
    }

    @Test
    void anAliasThatAnotherProgramGaveToTwoHindersNoOtherChange() {
        created(persons, "bob", named("Bob"));
        Referent ann = created(persons, "ann", named("Ann"));
        Referent both =
                ReferentsContract.stored(people.replace(ann.with(ann.document().with("aliases", List.of("Bob")))));
        Document body = named("Ann Lee").with("aliases", List.of("Bob"));

        Referent changed = ReferentsContract.stored(new SaveReferent(persons).replace(both, draft(persons, body)));

        assertThat(changed.name()).isEqualTo("Ann Lee");
        assertThat(people.findByKey("bob").map(Referent::name)).contains("Bob");
    }

    @Test
    void whatADraftLeavesOutIsGoneButNeverTheKeys() {
        Document body = named("Ann").with("url", "https://ann.example/").with("mood", "calm");
        Referent ann = created(persons, "ann", body);

        Referent changed =
                ReferentsContract.stored(new SaveReferent(persons).replace(ann, draft(persons, named("Ann"))));

        assertThat(changed.document())
                .isEqualTo(Document.of("slug", "ann").with("name", "Ann").with("keys", List.of("ann")));
    }

    @Test
    void whatIsReferredToIsNotDeletedAndItIsSaidByWhat() {
        Referent ann = created(persons, "ann", named("Ann").with("aliases", List.of("A. Lee")));
        posts.insertAll(IntStream.range(0, 12)
                .mapToObj(i -> aPost().titled("Talk " + i)
                        .spokenBy("a-lee", "A. Lee")
                        .draft()
                        .build())
                .collect(Collectors.toList()));

        Result result = new DeleteReferent(persons).delete(ann);

        assertThat(result).isInstanceOfSatisfying(Result.InUse.class, used -> {
            assertThat(used.usage().count()).isEqualTo(12);
            assertThat(used.usage().some()).hasSize(10).allMatch(each -> each.title()
                    .startsWith("Talk "));
        });
        assertThat(people.find(ann.id())).contains(ann);
    }

    @Test
    void whatNothingRefersToIsDeletedUnlessItIsStaleOrHoldsOthers() {
        Referent ann = created(persons, "ann", named("Ann"));
        created(persons, "anna", named("Anna"));
        new Merging(people).merge("anna", "ann");
        Referent whole = people.find(ann.id()).orElseThrow();

        assertThat(new DeleteReferent(persons).delete(whole)).isInstanceOf(Result.HasMerged.class);
        new Merging(people).unmerge("anna");
        assertThat(new DeleteReferent(persons).delete(whole)).isInstanceOf(Result.Stale.class);
        Referent alone = people.find(ann.id()).orElseThrow();
        assertThat(new DeleteReferent(persons).delete(alone)).isInstanceOf(Result.Deleted.class);
        assertThat(people.findByKey("ann")).isEmpty();
        assertThat(new DeleteReferent(persons).delete(alone)).isInstanceOf(Result.Missing.class);
    }

    @Test
    void aSeriesIsReferredToByItsEditionsAndCountsTheirPosts() {
        created(gatherings, "py-1", named("Py 1").with("series", "Py"));
        created(gatherings, "py-2", named("Py 2").with("series", "Py"));
        posts.insertAll(List.of(
                aPost().atEvent("py-1", "Py 1").build(),
                aPost().atEvent("py-2", "Py 2").build()));
        Referent py = series.findByKey("py").orElseThrow();

        assertThat(new DeleteReferent(recurring).delete(py))
                .isInstanceOfSatisfying(
                        Result.InUse.class, used -> assertThat(used.usage().some())
                                .extracting(Usage.Referrer::id)
                                .containsExactly("py-1", "py-2"));
        assertThat(recurring.countVisible(List.of(py), MentionsContract.NOON)).containsEntry(py.id(), 2L);
    }
}

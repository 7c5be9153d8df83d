package org.lectern.post.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;
import static org.lectern.post.kind.KindsOfASite.aField;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.person.InMemoryPeople;
import org.lectern.post.EditPost;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.PostDraft;
import org.lectern.post.PostDrafts;
import org.lectern.post.PostId;
import org.lectern.post.PostShape;
import org.lectern.post.SaveResult;
import org.lectern.post.SaveRules;
import org.lectern.post.StoringForTests;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.kind.field.Field;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;
import org.lectern.reference.Referent;
import org.lectern.site.Site;
import org.lectern.time.TestClock;

/** How drafts of posts meet their kinds. */
class KindRulesTest {
    private final KindsOfASite site = new KindsOfASite();
    private final InMemoryPosts posts = new InMemoryPosts();
    private final KindRules rules = new KindRules(site.kinds(), List.of(new PostTarget(posts)));
    private final PostDrafts drafts = new PostDrafts(rules, new Site("", ZoneId.of("UTC"), Optional.empty()));

    @BeforeEach
    void declare() {
        site.declare(
                "review",
                aField("rating", "number").with("required", true).with("min", 1).with("max", 5),
                aField("verdict", "text").with("default", "undecided"),
                aField("seen", "instant"),
                aField("publisher", "group")
                        .with(
                                "fields",
                                List.of(
                                        aField("name", "text"),
                                        aField("country", "text").with("default", "NL"))),
                aField("next", "reference").with("to", "post"));
    }

    @Test
    void aNewPostGetsDefaultsForWhatItDoesNotState() {
        assertThat(attributes(review(Document.of("rating", 4))))
                .isEqualTo(Document.of("rating", 4).with("verdict", "undecided"));
        assertThat(attributes(review(Document.of("rating", 4).with("verdict", null)))
                        .fields())
                .containsEntry("verdict", null);
        assertThat(attributes(review(Document.of("rating", 4).with("publisher", Document.of("name", "P"))))
                        .document("publisher"))
                .contains(Document.of("name", "P").with("country", "NL"));
    }

    @Test
    void aChangedPostGetsNoDefaults() {
        Post former = aPost().ofKind("review").withAttribute("rating", 4).build();

        assertThat(attributes(drafts.read(PostShape.of(former), Optional.of(former))))
                .isEqualTo(Document.of("rating", 4));
    }

    @Test
    void whatNobodyDeclaredIsKept() {
        Document sent = Document.of("rating", 4)
                .with("colour", Document.of("deep", List.of(1)))
                .with("verdict", "yes");

        assertThat(attributes(review(sent))).isEqualTo(sent);
    }

    @Test
    void anInstantIsStoredAsOne() {
        assertThat(attributes(review(Document.of("rating", 4).with("seen", "2025-05-16T11:00:00.5+02:00")))
                        .value("seen"))
                .contains(Instant.parse("2025-05-16T09:00:00.5Z"));
    }

    @Test
    void allFaultsOfAPostComeAtOnceThoseOfItsCoreFieldsToo() {
        Checked<PostDraft> read = drafts.read(Document.of("kind", "review")
                .with("title", 5)
                .with("attributes", Document.of("rating", 9).with("seen", "never")));

        assertThat(pointers(read)).containsExactlyInAnyOrder("/title", "/attributes/rating", "/attributes/seen");
    }

    @Test
    void aFaultIsWhereTheSenderPutIt() {
        assertThat(pointers(drafts.read(
                        Document.of("kind", "review").with("rating", 9).with("attributes", Document.of("verdict", 1)))))
                .containsExactlyInAnyOrder("/rating", "/attributes/verdict");
    }

    @Test
    void whatWasBrokenBeforeIsNoReasonToRefuseAnotherChange() {
        Post former = aPost().ofKind("review")
                .withAttribute("verdict", 7)
                .withAttribute("publisher", Document.of("name", 1).with("country", "NL"))
                .build();
        Document shape = PostShape.of(former);

        assertThat(drafts.read(shape.with("title", "New"), Optional.of(former))).isInstanceOf(Checked.Right.class);
        assertThat(drafts.read(changed(shape, "rating", 3), Optional.of(former)))
                .isInstanceOf(Checked.Right.class);
        assertThat(pointers(drafts.read(changed(shape, "verdict", 8), Optional.of(former))))
                .containsExactly("/attributes/verdict");
        assertThat(pointers(drafts.read(changed(shape, "rating", 6), Optional.of(former))))
                .containsExactly("/attributes/rating");
        assertThat(drafts.read(
                        changed(shape, "publisher", Document.of("name", 1).with("country", "DE")), Optional.of(former)))
                .isInstanceOf(Checked.Right.class);
    }

    @Test
    void whatIsRequiredCannotBeTakenAway() {
        Post former = aPost().ofKind("review").withAttribute("rating", 4).build();

        assertThat(pointers(drafts.read(Document.of("title", "T"), Optional.of(former))))
                .containsExactly("/attributes/rating");
    }

    @Test
    void aPostThatChangesItsKindHasToFitTheNewOne() {
        Post former = aPost().ofKind("entry").withAttribute("verdict", 7).build();

        assertThat(pointers(drafts.read(PostShape.of(former).with("kind", "review"), Optional.of(former))))
                .containsExactlyInAnyOrder("/attributes/rating", "/attributes/verdict");
        assertThat(drafts.read(PostShape.of(former), Optional.of(former))).isInstanceOf(Checked.Right.class);
    }

    @Test
    void aPostWhoseKindIsGoneCanBeEditedButNotMade() {
        Post former = aPost().ofKind("poem").withAttribute("lines", 4).build();

        assertThat(drafts.read(PostShape.of(former).with("title", "T"), Optional.of(former)))
                .isInstanceOf(Checked.Right.class);
        assertThat(pointers(drafts.read(Document.of("kind", "poem")))).containsExactly("/kind");
    }

    @Test
    void aReferenceToAPostThatIsNotThereIsRefused() {
        Post there = aPost().build();
        posts.insert(there);
        Document rated = Document.of("rating", 4);

        assertThat(review(rated.with("next", Document.of("id", there.id().text()))))
                .isInstanceOf(Checked.Right.class);
        assertThat(review(rated.with("next", Document.of("id", "nowhere"))))
                .isEqualTo(Checked.wrong(
                        List.of(new Violation("/attributes/next", "refers to a post that is not there: nowhere"))));
    }

    @Test
    void aReferenceToAPersonIsRightByAnySlugThatMeansThem() {
        InMemoryPeople people = new InMemoryPeople();
        people.insert(Referent.named("ann-lee", "Ann Lee").withKeys(List.of("ann-smith")));
        site.declare(
                "interview",
                aField("with", "list")
                        .with("of", Document.of("type", "reference").with("to", "person")));
        KindRules knowingPeople = new KindRules(site.kinds(), List.of(new PersonTarget(people)));
        Document attributes = Document.of(
                "with",
                Stream.of("ann-lee", "ann-smith", "bo")
                        .map(slug -> Document.of("slug", slug))
                        .toList());

        assertThat(knowingPeople.faults("interview", attributes))
                .containsExactly(new Violation("/attributes/with/2", "refers to a person that is not there: bo"));
        assertThat(rules.faults("interview", attributes)).isEmpty();
    }

    @Test
    void whateverChangesAPostIsHeldToItsKind() {
        TestClock clock = new TestClock(Instant.parse("2025-05-16T09:00:00Z"));
        StoringForTests storing = new StoringForTests(posts, clock);
        EditPost editing = new EditPost(storing.store, new SaveRules(posts), rules, clock);
        posts.insert(
                aPost().withId("x").ofKind("entry").withAttribute("verdict", 7).build());
        Post entry = posts.find(PostId.of("x")).orElseThrow();

        assertThat(editing.check(entry, entry.document().with("kind", "review")))
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/attributes/rating", "/attributes/verdict");
        assertThat(editing.check(entry, entry.document().with("title", "New"))).isEmpty();
        assertThat(editing.edit(entry, entry.document().with("kind", "review"), Change.by("ada", Channel.BULK)))
                .isInstanceOf(SaveResult.Rejected.class);
    }

    @Test
    void whatIsNotDeclaredIsTold() {
        List<Field> fields = site.kinds().find("review").orElseThrow().fields();
        Document attributes = Document.of("colour", "red")
                .with("rating", 4)
                .with("publisher", Document.of("name", "P").with("size/x", 3));

        assertThat(Undeclared.pointers(fields, attributes))
                .containsExactly("/attributes/colour", "/attributes/publisher/size~1x");
        assertThat(Undeclared.split(fields, attributes).undeclared()).isEqualTo(Document.of("colour", "red"));
        assertThat(Undeclared.split(fields, attributes).declared().names()).containsExactly("rating", "publisher");
    }

    private Checked<PostDraft> review(Document attributes) {
        return drafts.read(Document.of(Map.of("kind", "review", "attributes", attributes)));
    }

    private static Document changed(Document shape, String name, Object value) {
        return shape.with(
                "attributes", shape.document("attributes").orElseThrow().with(name, value));
    }

    private static Document attributes(Checked<PostDraft> read) {
        assertThat(read).isInstanceOf(Checked.Right.class);
        return ((Checked.Right<PostDraft>) read)
                .value()
                .shape()
                .document("attributes")
                .orElseThrow();
    }

    private static List<String> pointers(Checked<PostDraft> read) {
        assertThat(read).isInstanceOf(Checked.Wrong.class);
        return ((Checked.Wrong<PostDraft>) read)
                .violations().stream().map(Violation::pointer).toList();
    }
}

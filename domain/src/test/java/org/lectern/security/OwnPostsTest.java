package org.lectern.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.FiredEvents;
import org.lectern.document.Document;
import org.lectern.journal.Noting;
import org.lectern.person.InMemoryPeople;
import org.lectern.post.CreatePost;
import org.lectern.post.DeletePost;
import org.lectern.post.EditPost;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Named;
import org.lectern.post.NewPost;
import org.lectern.post.Post;
import org.lectern.post.PostDraft;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery;
import org.lectern.post.SaveResult;
import org.lectern.post.SaveRules;
import org.lectern.post.Status;
import org.lectern.post.SteerPost;
import org.lectern.post.SteerResult;
import org.lectern.post.StorePost;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.history.InMemoryRevisions;
import org.lectern.reference.Referent;
import org.lectern.statistics.Counting;

class OwnPostsTest {
    private final MovableClock clock = new MovableClock();
    private final InMemoryUsers users = new InMemoryUsers();
    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemoryPosts posts = new InMemoryPosts();
    private final OwnPosts rights = new OwnPosts(users, people);
    private final StorePost store =
            new StorePost(posts, new InMemoryRevisions(), Counting.none(), Noting.none(), new FiredEvents<>());
    private final SaveRules rules = new SaveRules(posts, rights);
    private final CreatePost create = new CreatePost(store, rules, clock);
    private final EditPost edit = new EditPost(store, rules, clock);
    private final SteerPost steer = new SteerPost(edit, clock);
    private final DeletePost delete = new DeletePost(posts, store, rights, clock);

    @BeforeEach
    void oneOfEachRoleWorksHere() {
        user("admin", Role.ADMINISTRATOR, Optional.empty());
        user("ed", Role.EDITOR, Optional.empty());
        user("ann", Role.AUTHOR, Optional.of("ann-arbor"));
        user("lone", Role.AUTHOR, Optional.empty());
        user("rita", Role.READER, Optional.of("ann-arbor"));
        people.insert(Referent.named("ann-arbor", "Ann Arbor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "ed"})
    void whoMayWriteAnyPostDoesNotBecomeItsAuthor(String name) {
        Post made = saved(create.create(draft(List.of()), in(name)));
        assertThat(made.authors()).isEmpty();
        assertThat(edit.edit(made, titled(made, "other"), in(name))).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void aNewPostOfAnAuthorIsTheirs() {
        Post made = saved(create.create(draft(List.of("carl")), in("ann")));

        assertThat(made.authors())
                .containsExactly(
                        new Named(Optional.of("carl"), "carl"), new Named(Optional.of("ann-arbor"), "Ann Arbor"));
    }

    @Test
    void anAuthorChangesBringsOutTakesBackAndThrowsAwayAnOwnPost() {
        Post made = saved(create.create(draft(List.of()), in("ann")));
        Post changed = saved(edit.edit(made, titled(made, "other"), in("ann")));
        Post out = saved(((SteerResult.Done) steer.publish(changed, Optional.empty(), in("ann"))).result());
        assertThat(out.status()).isEqualTo(Status.PUBLISHED);
        Post back = saved(((SteerResult.Done) steer.withdraw(out, in("ann"))).result());

        assertThat(delete.delete(back.id(), back.version(), in("ann"))).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void anAuthorWritesNoPostOfOthers() {
        Post others = saved(create.create(draft(List.of("carl")), in("ed")));

        assertThat(rights.mayWrite(user("ann"), others)).isFalse();
        assertForbidden(edit.edit(others, titled(others, "mine"), in("ann")), "");
        assertForbidden(delete.delete(others.id(), others.version(), in("ann")), "");
        assertForbidden(((SteerResult.Done) steer.publish(others, Optional.empty(), in("ann"))).result(), "");
        assertThat(posts.find(others.id())).contains(others);
    }

    @Test
    void anAuthorDoesNotMakeAPostOfOthersTheirs() {
        Post others = saved(create.create(draft(List.of("carl")), in("ed")));
        Document taken = others.document().with("authors", List.of(Document.of("slug", "ann-arbor")));

        assertForbidden(edit.edit(others, taken, in("ann")), "");
    }

    @Test
    void anAuthorCanNotTakeThemselfOff() {
        Post made = saved(create.create(draft(List.of()), in("ann")));

        assertForbidden(edit.edit(made, made.document().without("authors"), in("ann")), "/authors");
    }

    @Test
    void aPersonIsKnownByEveryNameThatItHad() {
        Referent ann = people.findByKey("ann-arbor").orElseThrow();
        Post former = saved(create.create(draft(List.of("annie")), in("ed")));
        assertThat(rights.mayWrite(user("ann"), former)).isFalse();
        Document renamed = ann.document().with("slug", "ann").with("keys", List.of("ann", "annie", "ann-arbor"));
        people.replace(new Referent(ann.id(), 1, renamed));

        assertThat(rights.mayWrite(user("ann"), former)).isTrue();
        assertThat(edit.edit(former, titled(former, "other"), in("ann"))).isInstanceOf(SaveResult.Saved.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lone", "rita", "nobody"})
    void whoIsNoAuthorOrNobodyWritesNothing(String name) {
        Post anns = saved(create.create(draft(List.of()), in("ann")));

        assertForbidden(create.create(draft(List.of("ann-arbor")), in(name)), "");
        assertForbidden(edit.edit(anns, titled(anns, "other"), in(name)), "");
        assertForbidden(delete.delete(anns.id(), anns.version(), in(name)), "");
        assertThat(posts.count(PostQuery.everything())).isEqualTo(1);
    }

    @Test
    void ofSeveralNewPostsTheForbiddenAreNotStored() {
        List<SaveResult> results = create.createAll(
                List.of(new NewPost(PostId.next(), draft(List.of())), new NewPost(PostId.next(), draft(List.of()))),
                in("rita"));

        assertThat(results).hasSize(2).allMatch(SaveResult.Rejected.class::isInstance);
    }

    @ParameterizedTest
    @EnumSource(value = Channel.class, names = "EDITOR", mode = EnumSource.Mode.EXCLUDE)
    void whatComesByAnotherWayWasLookedAtBefore(Channel way) {
        assertThat(create.create(draft(List.of()), Change.by("nobody", way))).isInstanceOf(SaveResult.Saved.class);
    }

    private void user(String name, Role role, Optional<String> person) {
        users.insert(new User(name, "hash", Set.of(role), 1, false).linkedTo(person));
    }

    private User user(String name) {
        return users.find(name).orElseThrow();
    }

    private static Change in(String name) {
        return Change.by(name, Channel.EDITOR);
    }

    private static Document titled(Post post, String title) {
        return post.document().with("title", title);
    }

    private static PostDraft draft(List<String> authors) {
        Document shape = Document.of("kind", "entry").with("title", "a title");
        Document whole = shape.with(
                "authors",
                authors.stream()
                        .map(slug -> Document.of("slug", slug).with("name", slug))
                        .toList());
        return new PostDraft(authors.isEmpty() ? shape : whole, Set.of("kind", "title", "authors"));
    }

    private static Post saved(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved) result).post();
    }

    private static void assertForbidden(SaveResult result, String pointer) {
        assertThat(result).isInstanceOf(SaveResult.Rejected.class);
        assertThat(((SaveResult.Rejected) result).violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.pointer()).isEqualTo(pointer));
    }
}

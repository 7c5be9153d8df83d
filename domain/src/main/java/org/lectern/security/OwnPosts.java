package org.lectern.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.person.People;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.WriteRights;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.problem.Violation;
import org.lectern.reference.Referent;

/**
 * Lets people write in the editor what their role allows: editors every post, authors those whose authors hold the person that they are. An
 * author may bring an own post out and take it back, and can't take themself off it.
 */
@ApplicationScoped
public class OwnPosts implements WriteRights {
    private static final Violation NOT_ALLOWED = new Violation("", "your role does not allow you to write posts");
    private static final Violation NOT_LINKED =
            new Violation("", "you may write only your own posts, and nobody has said yet which person you are");
    private static final Violation NOT_YOURS =
            new Violation("", "you may write only posts of which you are an author, and this is none of them");
    private static final Violation STAYS =
            new Violation("/authors", "you are an author of this post and can't take yourself off it");

    private final Users users;
    private final People people;

    /** For the container's proxy. */
    protected OwnPosts() {
        this(null, null);
    }

    @Inject
    public OwnPosts(Users users, People people) {
        this.users = users;
        this.people = people;
    }

    /** Whether the user may change this post, and throw it away. */
    public boolean mayWrite(User user, Post post) {
        return user.may(Permission.WRITE_ANY_POST)
                || user.may(Permission.WRITE_OWN_POSTS)
                        && person(user)
                                .filter(own -> holds(post.document(), own))
                                .isPresent();
    }

    @Override
    public Document signed(Document fresh, Change change) {
        Optional<Referent> own = users.find(change.by())
                .filter(user -> change.from() == Channel.EDITOR && writesOnlyOwn(user))
                .flatMap(this::person);
        if (own.isEmpty() || holds(fresh, own.get())) {
            return fresh;
        }
        List<Object> authors = new ArrayList<>(fresh.documents(PostFields.AUTHORS));
        authors.add(Document.of("name", own.get().name())
                .withOptional("slug", own.get().slug()));
        return fresh.with(PostFields.AUTHORS, authors);
    }

    @Override
    public List<Violation> check(Optional<Post> former, Optional<Document> wanted, Change change) {
        if (change.from() != Channel.EDITOR) {
            return List.of();
        }
        Optional<User> user = users.find(change.by());
        if (user.filter(each -> each.may(Permission.WRITE_ANY_POST)).isPresent()) {
            return List.of();
        }
        if (user.filter(each -> each.may(Permission.WRITE_OWN_POSTS)).isEmpty()) {
            return List.of(NOT_ALLOWED);
        }
        Optional<Referent> person = user.flatMap(this::person);
        if (person.isEmpty()) {
            return List.of(NOT_LINKED);
        }
        if (former.filter(post -> !holds(post.document(), person.get())).isPresent()) {
            return List.of(NOT_YOURS);
        }
        return wanted.filter(document -> !holds(document, person.get())).isPresent() ? List.of(STAYS) : List.of();
    }

    private static boolean writesOnlyOwn(User user) {
        return user.may(Permission.WRITE_OWN_POSTS) && !user.may(Permission.WRITE_ANY_POST);
    }

    /** Whatever it is called now, and whoever it has become one with. */
    private Optional<Referent> person(User user) {
        return user.person().flatMap(people::findByKey);
    }

    private static boolean holds(Document document, Referent person) {
        Collection<String> keys = person.keys();
        return document.documents(PostFields.AUTHORS).stream()
                .anyMatch(author -> author.text("slug").filter(keys::contains).isPresent());
    }
}

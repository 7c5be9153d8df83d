package org.lectern.web.admin.post;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lectern.post.Post;
import org.lectern.security.Permission;
import org.lectern.security.User;
import org.lectern.web.security.SignedIn;

/** Which posts the person may write who is logged in: any, or those of whose authors the person is one. */
@RequestScoped
public class OwnPosts {
    private final SignedIn signedIn;

    /** For the container's proxy. */
    protected OwnPosts() {
        this(null);
    }

    @Inject
    public OwnPosts(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    public boolean mayWrite(Post post) {
        Optional<String> person = signedIn.user().flatMap(User::person);
        boolean isOwn = person.isPresent()
                && post.authors().stream().anyMatch(author -> author.slug().equals(person));
        return signedIn.may(Permission.WRITE_ANY_POST) || isOwn && signedIn.may(Permission.WRITE_OWN_POSTS);
    }
}

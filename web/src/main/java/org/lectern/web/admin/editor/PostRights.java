package org.lectern.web.admin.editor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lectern.post.Post;
import org.lectern.security.OwnPosts;
import org.lectern.security.Permission;
import org.lectern.security.User;
import org.lectern.web.security.SignedIn;

/** What the person before the page may do with a post. Whoever may write only own posts has to be one of a post's authors. */
@RequestScoped
public class PostRights {
    private final SignedIn signedIn;
    private final OwnPosts own;

    /** For the container's proxy. */
    protected PostRights() {
        this(null, null);
    }

    @Inject
    public PostRights(SignedIn signedIn, OwnPosts own) {
        this.signedIn = signedIn;
        this.own = own;
    }

    public String name() {
        return signedIn.name();
    }

    public boolean mayWriteAny() {
        return signedIn.may(Permission.WRITE_ANY_POST);
    }

    public boolean mayRead() {
        return signedIn.may(Permission.READ_DRAFTS);
    }

    public boolean mayWrite(Post post) {
        return signedIn.user().filter(user -> own.mayWrite(user, post)).isPresent();
    }

    public boolean mayCreate() {
        return mayWriteAny() || signedIn.may(Permission.WRITE_OWN_POSTS) && person().isPresent();
    }

    /** The slug of the person that the user is. */
    public Optional<String> person() {
        return signedIn.user().flatMap(User::person);
    }
}

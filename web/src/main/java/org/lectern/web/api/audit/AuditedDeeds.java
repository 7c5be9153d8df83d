package org.lectern.web.api.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.lectern.audit.Deed;
import org.lectern.audit.Outcome;
import org.lectern.audit.Via;
import org.lectern.post.Post;
import org.lectern.web.security.Caller;

/** What a request was about, where its address does not say it: left with the request by whoever knows. */
public final class AuditedDeeds {
    static final String SUBJECT = "org.lectern.audit.subject";
    static final String DEEDS = "org.lectern.audit.deeds";

    /** @param name such as {@code posts/ID} */
    record Subject(String name, OptionalLong version) {}

    private AuditedDeeds() {}

    /** The one post that the request is about. */
    public static void about(Post post, HttpServletRequest request) {
        request.setAttribute(SUBJECT, new Subject(name(post), OptionalLong.of(post.version())));
    }

    /** All that was done, instead of the request itself. */
    public static void are(List<Deed> deeds, HttpServletRequest request) {
        request.setAttribute(DEEDS, List.copyOf(deeds));
    }

    /** Something that the caller did to a post. */
    public static Deed of(String action, Post post, HttpServletRequest request) {
        Optional<Caller> caller = Caller.of(request);
        return new Deed(
                caller.map(Caller::name).orElse(""),
                caller.flatMap(Caller::token),
                Via.API,
                action,
                Optional.of(name(post)),
                OptionalLong.of(post.version()),
                Outcome.DONE);
    }

    private static String name(Post post) {
        return "posts/" + post.id().text();
    }
}

package org.lectern.web.api.idempotency;

import com.github.f4b6a3.ulid.Ulid;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.post.PostId;

/**
 * What the ids of the posts are made of that a request creates: a request that is sent again gives the same ones, and so finds what it
 * stored before its server died.
 */
public record Seed(String ulid) {
    private static final String ATTRIBUTE = "org.lectern.seed";

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Those of a request without a key are new ones. */
    public static List<PostId> ids(HttpServletRequest request, int count) {
        if (!(request.getAttribute(ATTRIBUTE) instanceof Seed seed)) {
            return Stream.generate(PostId::next).limit(count).toList();
        }
        List<PostId> ids = new ArrayList<>();
        Ulid ulid = Ulid.from(seed.ulid());
        for (int i = 0; i < count; i++) {
            ids.add(PostId.of(ulid.toString()));
            ulid = ulid.increment();
        }
        return ids;
    }
}

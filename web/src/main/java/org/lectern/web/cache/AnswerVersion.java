package org.lectern.web.cache;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;

/** Whoever answers with one document says here which version of it that is; the entity tag then names it for {@code If-Match}. */
public final class AnswerVersion {
    private static final String ATTRIBUTE = "org.lectern.version";

    private AnswerVersion() {}

    public static void set(HttpServletRequest request, long version) {
        request.setAttribute(ATTRIBUTE, version);
    }

    static OptionalLong of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Long version
                ? OptionalLong.of(version)
                : OptionalLong.empty();
    }
}

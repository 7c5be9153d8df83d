package org.lectern.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** Where a form was sent from, as browsers tell it (W3C Fetch Metadata). */
public final class SentFrom {
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private SentFrom() {}

    /**
     * Whether it was a page of this very host: its neighbours in the domain are strangers. Where a browser does not tell, the cookie's
     * SameSite has to do.
     */
    public static boolean ownPage(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Sec-Fetch-Site"))
                .map(OURS::contains)
                .orElse(true);
    }
}

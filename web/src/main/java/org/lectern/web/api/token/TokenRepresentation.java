package org.lectern.web.api.token;

import java.util.List;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.security.ApiToken;

/** A token as the API shows it: everything but the token itself, which nobody knows any more. */
final class TokenRepresentation {
    private TokenRepresentation() {}

    static Document of(ApiToken token) {
        return withRest(Document.empty(), token);
    }

    /** @param text the token itself, shown this once */
    static Document issued(String text, ApiToken token) {
        return withRest(Document.of("token", text), token);
    }

    private static Document withRest(Document document, ApiToken token) {
        return document.with("id", token.id())
                .with("name", token.name())
                .with("user", token.user())
                .with("scopes", sorted(token.scopes()))
                .with("created", token.created())
                .with("expires", token.expires().orElse(null))
                .with("lastUsed", token.lastUsed().orElse(null));
    }

    private static List<String> sorted(Set<String> scopes) {
        return scopes.stream().sorted().toList();
    }
}

package org.lectern.web.api.description;

import java.util.List;
import java.util.stream.Collectors;
import org.lectern.document.Document;

/**
 * Who may do it, for people and for programs. A fragment names the scopes with the token, {@code security: [{token: [posts:write]}]}, several
 * where one of them will do. OpenAPI lets it; the programs that look at descriptions mostly don't, so that they are published as a sentence
 * and as {@code x-scopes}.
 */
final class Access implements Operations.Change {
    static final String SCOPES = "x-scopes";

    private static final String SECURITY = "security";
    private static final String TOKEN = "token";
    private static final String DESCRIPTION = "description";

    @Override
    public Document of(String path, String verb, Document operation) {
        List<Document> ways = operation.documents(SECURITY);
        List<String> scopes = ways.stream()
                .flatMap(way -> way.texts(TOKEN).stream())
                .distinct()
                .toList();
        List<Document> bare = ways.stream()
                .map(way -> way.has(TOKEN) ? way.with(TOKEN, List.of()) : way)
                .distinct()
                .toList();
        String told = operation.text(DESCRIPTION).map(String::strip).orElse("");
        Document described = operation
                .with(DESCRIPTION, (told + "\n\n" + sentence(ways, scopes)).strip())
                .with(SECURITY, bare);
        return scopes.isEmpty() ? described : described.with(SCOPES, scopes);
    }

    private static String sentence(List<Document> ways, List<String> scopes) {
        if (ways.isEmpty() || ways.contains(Document.empty())) {
            return "Needs no token.";
        }
        if (ways.stream().noneMatch(way -> way.has(TOKEN))) {
            return "Needs name and password.";
        }
        if (scopes.isEmpty()) {
            return "Needs a token; any will do.";
        }
        String named = scopes.stream().map(scope -> "`" + scope + "`").collect(Collectors.joining(" or "));
        return "Needs a token with the scope " + named + ".";
    }
}

package org.lectern.client.command;

import java.net.URI;
import java.util.Optional;
import org.lectern.client.Account;
import org.lectern.client.http.Api;
import org.lectern.client.http.ApiProblem;
import picocli.CommandLine.Option;

/** Which Lectern is meant, and who asks. */
final class Connection {
    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "where the Lectern is, such as https://notes.example.org")
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "who asks; better in LECTERN_TOKEN, where others don't see it")
    private Optional<String> token = Optional.empty();

    Api api() {
        Account stored = Account.read(Account.file());
        Optional<String> address = url.or(() -> variable("LECTERN_URL"));
        Optional<String> known = token.or(() -> variable("LECTERN_TOKEN"))
                .or(() -> address.isEmpty() || address.equals(stored.url()) ? stored.token() : Optional.empty());
        return new Api(site(address.or(stored::url)), known.map(text -> "Bearer " + text));
    }

    static URI site(Optional<String> address) {
        String text = address.orElseThrow(() -> new ApiProblem(
                "Which Lectern? Give its address with --url or LECTERN_URL, or log in with 'lectern login'."));
        try {
            URI site = URI.create(text);
            if (site.getHost() != null && ("http".equals(site.getScheme()) || "https".equals(site.getScheme()))) {
                return site;
            }
        } catch (IllegalArgumentException malformed) {
            throw noAddress(text);
        }
        throw noAddress(text);
    }

    private static ApiProblem noAddress(String text) {
        return new ApiProblem("'" + text + "' is no address; it has to look like https://notes.example.org");
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(text -> !text.isBlank());
    }
}

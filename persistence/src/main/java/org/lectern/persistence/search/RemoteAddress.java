package org.lectern.persistence.search;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code LECTERN_SEARCH_URI}, taken apart: {@code https://user:password@host:9200/name}. The path is what the site's indexes are called,
 * and {@value #NAME} where there is none: sites that share a server need a name each.
 *
 * @param root without user and path
 */
record RemoteAddress(String root, Optional<User> user, String name) {
    private static final String NAME = "lectern";
    private static final Pattern GOOD_NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,60}");

    record User(String name, String password) {}

    /** @throws IllegalArgumentException that names the setting and the remedy; it quotes nothing, as that may be a password */
    static RemoteAddress parse(String text) {
        try {
            URI uri = new URI(text.strip());
            String path = Optional.ofNullable(uri.getPath()).orElse("").replaceAll("^/|/$", "");
            String name = path.isEmpty() ? NAME : path;
            boolean isAddress = ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && GOOD_NAME.matcher(name).matches();
            if (isAddress) {
                String root = uri.getScheme().toLowerCase(Locale.ROOT) + "://" + uri.getHost()
                        + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
                return new RemoteAddress(root, user(uri), name);
            }
        } catch (URISyntaxException notAnAddress) {
            throw noAddress();
        }
        throw noAddress();
    }

    private static Optional<User> user(URI uri) {
        return Optional.ofNullable(uri.getRawUserInfo())
                .map(info -> info.split(":", 2))
                .map(parts -> new User(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : ""));
    }

    /** A plus stands for itself here. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException noAddress() {
        return new IllegalArgumentException(
                "LECTERN_SEARCH_URI is not the address of an OpenSearch or Elasticsearch; set it to one such"
                        + " as https://user:password@host:9200/name (a name is lower case letters, digits, hyphens), or remove it to keep the"
                        + " search index in the data folder");
    }
}

package org.lectern.persistence.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.lectern.site.DataFolder;

/**
 * Where indexes are: on the OpenSearch or Elasticsearch at {@code LECTERN_SEARCH_URI}, for all nodes together; absent: in the data folder,
 * for this node.
 */
@ApplicationScoped
public class IndexPlaces {
    private final DataFolder folder;
    private final Optional<URI> uri;

    /** For the container's proxy. */
    protected IndexPlaces() {
        this(null, Optional.empty());
    }

    @Inject
    public IndexPlaces(DataFolder folder, Config config) {
        this(
                folder,
                config.getOptionalValue("lectern.search.uri", String.class)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .map(IndexPlaces::parsed));
    }

    public IndexPlaces(DataFolder folder, Optional<URI> uri) {
        this.folder = folder;
        this.uri = uri;
    }

    /** @param zone whose years posts are counted by */
    Generations generations(ZoneId zone) {
        String schema = IndexSchema.VERSION + "-"
                + zone.getId()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-", "");
        return new LuceneGenerations(folder.folder("search"), schema);
    }

    /** What it quotes is without a password. */
    private static URI parsed(String text) {
        try {
            URI uri = new URI(text);
            boolean isAddress = ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
            if (isAddress) {
                return uri;
            }
        } catch (URISyntaxException notAnAddress) {
            throw noAddress();
        }
        throw noAddress();
    }

    private static IllegalArgumentException noAddress() {
        return new IllegalArgumentException(
                "LECTERN_SEARCH_URI is not the address of an OpenSearch or Elasticsearch; set it to one such"
                        + " as https://user:password@host:9200, or remove it to keep the search index in the data folder");
    }
}

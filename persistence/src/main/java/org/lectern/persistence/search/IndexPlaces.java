package org.lectern.persistence.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.lectern.lease.KeptLease;
import org.lectern.lease.Leases;
import org.lectern.site.DataFolder;
import org.lectern.site.ThisNode;

/**
 * Where indexes are: on the OpenSearch or Elasticsearch at {@code LECTERN_SEARCH_URI}, for all nodes together; absent: in the data folder,
 * for this node. See {@link RemoteAddress}.
 */
@ApplicationScoped
public class IndexPlaces {
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final DataFolder folder;
    private final Optional<RemoteAddress> address;
    private final Leases leases;
    private final Supplier<String> node;
    private final Clock clock;

    /** For the container's proxy. */
    protected IndexPlaces() {
        folder = null;
        address = Optional.empty();
        leases = null;
        node = null;
        clock = null;
    }

    @Inject
    public IndexPlaces(DataFolder folder, Config config, Leases leases, ThisNode node, Clock clock) {
        this(
                folder,
                config.getOptionalValue("lectern.search.uri", String.class).filter(text -> !text.isBlank()),
                leases,
                node::id,
                clock);
    }

    /** @throws IllegalArgumentException if the address is none */
    public IndexPlaces(DataFolder folder, Optional<String> address, Leases leases, Supplier<String> node, Clock clock) {
        this.folder = folder;
        this.address = address.map(RemoteAddress::parse);
        this.leases = leases;
        this.node = node;
        this.clock = clock;
    }

    /** @param zone whose years posts are counted by */
    Generations generations(ZoneId zone) {
        String place = zone.getId().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String schema = IndexSchema.VERSION + "-" + place.replaceAll("^-", "");
        return address.<Generations>map(each -> new RemoteGenerations(each, schema, lease()))
                .orElseGet(() -> new LuceneGenerations(folder.folder("search"), schema));
    }

    private KeptLease lease() {
        return new KeptLease(leases, "search.index", node.get(), LEASE, clock);
    }
}

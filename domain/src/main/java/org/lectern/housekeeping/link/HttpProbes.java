package org.lectern.housekeeping.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.lectern.network.OutwardClient;
import org.lectern.network.PublicResolver;
import org.lectern.site.Site;

/**
 * By HTTP and HTTPS at their own ports, as a program that says who it is: without cookies, log-ins, proxies and retries, and no site more often
 * than every other second, wherever its name came from.
 */
@ApplicationScoped
public class HttpProbes implements LinkProbes {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final Duration PER_SITE = Duration.ofSeconds(2);
    private static final Set<Integer> WEB_PORTS = Set.of(80, 443);

    private final OutwardClient client;
    private final IntPredicate ports;
    private final Duration perSite;
    private final Clock clock;

    /** For the container's proxy. */
    protected HttpProbes() {
        this(new Site("", ZoneId.of("UTC"), Optional.empty()), null);
    }

    @Inject
    public HttpProbes(Site site, Clock clock) {
        this(site, new PublicResolver(SystemDefaultDnsResolver.INSTANCE), WEB_PORTS::contains, PER_SITE, clock);
    }

    HttpProbes(Site site, DnsResolver names, IntPredicate ports, Duration perSite, Clock clock) {
        this.ports = ports;
        this.perSite = perSite;
        this.clock = clock;
        String userAgent = "Lectern link check (+" + site.baseUrl().orElse("self-hosted") + ")";
        client = new OutwardClient(userAgent, names, CONNECT, ANSWER, 1, 1);
    }

    @Override
    public Session open() {
        return new HttpProbe(client.open(), ports, new SitePace(clock, perSite), clock);
    }
}

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
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.lectern.site.Site;

/**
 * By HTTP and HTTPS at their own ports, as a program that says who it is: without cookies, log-ins, proxies and retries, and no site more often
 * than every other second, wherever its name came from.
 */
@ApplicationScoped
public class HttpProbes implements LinkProbes {
    private static final Timeout CONNECT = Timeout.ofSeconds(10);
    private static final Timeout ANSWER = Timeout.ofSeconds(15);
    private static final Duration PER_SITE = Duration.ofSeconds(2);
    private static final Set<Integer> WEB_PORTS = Set.of(80, 443);
    private static final int LONGEST_LINE = 16_384;
    private static final int MOST_HEADERS = 200;

    private final String userAgent;
    private final DnsResolver names;
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
        this.names = names;
        this.ports = ports;
        this.perSite = perSite;
        this.clock = clock;
        userAgent = "Lectern link check (+" + site.baseUrl().orElse("self-hosted") + ")";
    }

    @Override
    public Session open() {
        return new HttpProbe(client(), ports, new SitePace(clock, perSite), clock);
    }

    private CloseableHttpClient client() {
        Http1Config sizes = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        PoolingHttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(sizes)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(ANSWER)
                        .build())
                .setMaxConnPerRoute(1)
                .setMaxConnTotal(1)
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(ANSWER)
                        .setRedirectsEnabled(false)
                        .build())
                .setUserAgent(userAgent)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }
}

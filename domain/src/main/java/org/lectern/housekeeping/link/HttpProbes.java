package org.lectern.housekeeping.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;
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

/** By HTTP and HTTPS, as a program that says who it is: without cookies, log-ins, proxies and retries. */
@ApplicationScoped
public class HttpProbes implements LinkProbes {
    private static final Timeout CONNECT = Timeout.ofSeconds(10);
    private static final Timeout ANSWER = Timeout.ofSeconds(15);
    private static final int LONGEST_LINE = 16_384;
    private static final int MOST_HEADERS = 200;

    private final String userAgent;
    private final DnsResolver names;

    /** For the container's proxy. */
    protected HttpProbes() {
        this(new Site("", ZoneId.of("UTC"), Optional.empty()));
    }

    @Inject
    public HttpProbes(Site site) {
        this(site, new PublicResolver(SystemDefaultDnsResolver.INSTANCE));
    }

    HttpProbes(Site site, DnsResolver names) {
        this.names = names;
        userAgent = "Lectern link check (+" + site.baseUrl().orElse("self-hosted") + ")";
    }

    @Override
    public Session open() {
        return new HttpProbe(client());
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

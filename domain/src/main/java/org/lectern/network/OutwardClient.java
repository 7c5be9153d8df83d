package org.lectern.network;

import java.time.Duration;
import java.util.Objects;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/**
 * How other people's servers are asked: as a program that says who it is, without redirections, cookies, log-ins, proxies, compression and
 * retries, and with a limit for whatever they answer before the body.
 *
 * @param names decides which addresses are asked at all; see {@link PublicResolver}
 * @param answer how long to wait for each piece of an answer; a limit for the whole is the caller's
 * @param perSite connections to one server at a time
 * @param inAll connections to all of them
 */
public record OutwardClient(
        String userAgent, DnsResolver names, Duration connect, Duration answer, int perSite, int inAll) {
    private static final int LONGEST_LINE = 16_384;
    private static final int MOST_HEADERS = 200;

    public OutwardClient {
        Objects.requireNonNull(userAgent);
        Objects.requireNonNull(names);
        Objects.requireNonNull(connect);
        Objects.requireNonNull(answer);
    }

    /** Safe for use by many threads; to be closed. */
    public CloseableHttpClient open() {
        return HttpClients.custom()
                .setConnectionManager(connections())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout(answer))
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

    private PoolingHttpClientConnectionManager connections() {
        Http1Config sizes = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(sizes)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(connect))
                        .setSocketTimeout(timeout(answer))
                        .build())
                .setMaxConnPerRoute(perSite)
                .setMaxConnTotal(inAll)
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }
}

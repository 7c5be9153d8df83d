package org.lectern.housekeeping.link;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.net.URIAuthority;
import org.lectern.network.Deadlines;
import org.lectern.network.PublicResolver;

/** Asks for the head of a page, and for the page itself where that is refused; no body is ever read. For one thread. */
final class HttpProbe implements LinkProbes.Session {
    private static final Logger LOG = System.getLogger(HttpProbe.class.getName());
    private static final int MOST_REDIRECTS = 5;
    /** For one answer in all, however slowly it trickles in. */
    private static final int SECONDS = 30;
    /** For one address in all, with all that it leads on to and the pauses in between. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> GONE = Set.of(404, 410);

    private final CloseableHttpClient client;
    private final Deadlines deadlines = new Deadlines("lectern-link-deadlines");
    private final IntPredicate ports;
    private final SitePace pace;
    private final Clock clock;
    private Instant end = Instant.MIN;

    HttpProbe(CloseableHttpClient client, IntPredicate ports, SitePace pace, Clock clock) {
        this.client = client;
        this.ports = ports;
        this.pace = pace;
        this.clock = clock;
    }

    /** What a site answered. */
    private record Answer(int status, Optional<String> location) {}

    @Override
    public Probe probe(String address) {
        try {
            URI uri = URI.create(address);
            end = clock.instant().plus(LONGEST);
            for (int i = 0; i <= MOST_REDIRECTS; i++) {
                if (!ports.test(port(uri))) {
                    return new Probe.Unclear();
                }
                Answer answer = answer(uri);
                if (answer.location().isEmpty()) {
                    return result(answer.status());
                }
                uri = uri.resolve(answer.location().get());
                if (!isWeb(uri)) {
                    return new Probe.Failed("leads on to " + uri.getScheme() + ", which is no page", false);
                }
            }
            return new Probe.Failed("leads on and on", false);
        } catch (IllegalArgumentException malformed) {
            return new Probe.Failed("is, or leads on to, no proper address", false);
        } catch (PublicResolver.PrivateAddress isPrivate) {
            return new Probe.Private();
        } catch (IOException failure) {
            return failed(failure);
        }
    }

    @Override
    public void close() {
        deadlines.close();
        try {
            client.close();
        } catch (IOException failure) {
            LOG.log(Level.DEBUG, "links.client.unclosed", failure);
        }
    }

    private Answer answer(URI uri) throws IOException {
        Answer head = send(new HttpHead(uri));
        boolean isClear = head.status() < 400 || head.status() == 410;
        return isClear ? head : send(new HttpGet(uri));
    }

    private Answer send(HttpUriRequestBase request) throws IOException {
        pace.await(Optional.ofNullable(request.getAuthority())
                .map(URIAuthority::getHostName)
                .orElse(""));
        long rest = Duration.between(clock.instant(), end).toMillis();
        if (rest <= 0) {
            throw new InterruptedIOException();
        }
        long longest = Math.min(rest, TimeUnit.SECONDS.toMillis(SECONDS));
        Deadlines.Deadline deadline = deadlines.after(Duration.ofMillis(longest), request::abort);
        try {
            ClassicHttpResponse response = client.executeOpen(null, request, null);
            Optional<String> location = Optional.ofNullable(response.getFirstHeader(HttpHeaders.LOCATION))
                    .map(Header::getValue)
                    .filter(value -> REDIRECTS.contains(response.getCode()));
            abandon(request, response);
            return new Answer(response.getCode(), location);
        } finally {
            deadline.met();
        }
    }

    /** A body may have no end: the connection is cut, where closing the answer alone would read it. */
    private static void abandon(HttpUriRequestBase request, ClassicHttpResponse response) {
        request.abort();
        try {
            response.close();
        } catch (IOException cut) {
            LOG.log(Level.TRACE, "links.answer.cut", cut);
        }
    }

    private static int port(URI uri) {
        int own = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return uri.getPort() < 0 ? own : uri.getPort();
    }

    private static boolean isWeb(URI uri) {
        return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                && uri.getHost() != null;
    }

    private static Probe result(int status) {
        if (status < 400) {
            return new Probe.Alive();
        }
        if (GONE.contains(status)) {
            return new Probe.Failed("the site answers " + status, true);
        }
        return status >= 500 && status < 600
                ? new Probe.Failed("the site answers " + status, false)
                : new Probe.Unclear();
    }

    private static Probe failed(IOException failure) {
        if (failure instanceof UnknownHostException) {
            return new Probe.Failed("the site's name is not known any more", false);
        }
        if (failure instanceof SSLException) {
            return new Probe.Failed("the site's certificate is not right", false);
        }
        return new Probe.Failed(
                failure instanceof InterruptedIOException
                        ? "the site does not answer in time"
                        : "the site can't be reached",
                false);
    }
}

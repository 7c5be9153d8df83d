package org.lectern.webhook;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.lectern.network.Deadlines;
import org.lectern.network.OutwardClient;
import org.lectern.network.PublicResolver;
import org.lectern.site.Site;

/**
 * By HTTP and HTTPS. What a name means is asked, and judged, for every single delivery, and the connection goes to what was judged;
 * redirections are not followed; of an answer nothing but its head counts.
 */
@ApplicationScoped
public class HttpReceivers implements Receivers {
    private static final Logger LOG = System.getLogger(HttpReceivers.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    /** For a delivery in all, however slowly its answer trickles in. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private static final int MOST_AT_ONCE = 32;
    /** What is read of an answer, so that the other side sees its end; the rest is cut off. */
    private static final int LONGEST_BODY = 65_536;

    private final DnsResolver names;
    private final CloseableHttpClient client;
    private final Deadlines deadlines;
    private final Set<HttpPost> running = ConcurrentHashMap.newKeySet();
    private volatile boolean hasEnded;

    /** For the container's proxy, which asks nobody. */
    protected HttpReceivers() {
        names = null;
        client = null;
        deadlines = null;
    }

    @Inject
    public HttpReceivers(Site site, WebhookSettings settings) {
        this(site, new PublicResolver(SystemDefaultDnsResolver.INSTANCE, settings.privateNetworks()));
    }

    HttpReceivers(Site site, DnsResolver names) {
        this.names = names;
        String agent = "Lectern webhooks (+" + site.baseUrl().orElse("self-hosted") + ")";
        client = new OutwardClient(agent, names, CONNECT, ANSWER, MOST_AT_ONCE, MOST_AT_ONCE).open();
        deadlines = new Deadlines("lectern-webhook-deadlines");
    }

    HttpReceivers(DnsResolver names) {
        this(new Site("", ZoneId.of("UTC"), Optional.empty()), names);
    }

    @Override
    public Answer send(URI url, Map<String, String> headers, byte[] body) {
        HttpPost request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setHeader(HttpHeaders.CONNECTION, "close");
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        running.add(request);
        try {
            return hasEnded ? new Answer.BrokenOff() : answerTo(request);
        } finally {
            running.remove(request);
        }
    }

    @Override
    public void end() {
        hasEnded = true;
        running.forEach(HttpPost::abort);
    }

    private Answer answerTo(HttpPost request) {
        Deadlines.Deadline deadline = deadlines.after(LONGEST, request::abort);
        try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
            Answer answer = answer(response);
            readSome(request, response);
            return answer;
        } catch (PublicResolver.PrivateAddress isPrivate) {
            return failed("leads into a private network");
        } catch (IOException | RuntimeException failure) {
            LOG.log(Level.DEBUG, "webhook.unreached", failure);
            return hasEnded ? new Answer.BrokenOff() : failed(reason(failure));
        } finally {
            deadline.met();
        }
    }

    @Override
    public Optional<String> objection(URI url) {
        try {
            names.resolve(url.getHost().replaceAll("^\\[|]$", ""));
            return Optional.empty();
        } catch (PublicResolver.PrivateAddress isPrivate) {
            return Optional.of("leads into a private network; webhooks go to public addresses only, unless"
                    + " LECTERN_WEBHOOK_PRIVATE_ADDRESSES names others");
        } catch (UnknownHostException unknown) {
            return Optional.of("has a name that is not known (any more)");
        }
    }

    @PreDestroy
    void close() {
        end();
        deadlines.close();
        try {
            client.close();
        } catch (IOException failure) {
            LOG.log(Level.DEBUG, "webhook.client.unclosed", failure);
        }
    }

    private static Answer answer(ClassicHttpResponse response) {
        int status = response.getCode();
        if (status >= 200 && status < 300) {
            return new Answer.Taken(status);
        }
        if (status == 410) {
            return new Answer.Gone();
        }
        Header retryAfter = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        String hint = status >= 300 && status < 400 ? ", and redirections are not followed" : "";
        return new Answer.Failed(
                "the receiver answered " + status + hint,
                RetryAfter.read(retryAfter == null ? "" : retryAfter.getValue()));
    }

    private static void readSome(HttpPost request, ClassicHttpResponse response) {
        if (response.getEntity() == null) {
            return;
        }
        try (InputStream body = response.getEntity().getContent()) {
            if (body.readNBytes(LONGEST_BODY).length == LONGEST_BODY) {
                request.abort();
            }
        } catch (IOException cut) {
            LOG.log(Level.TRACE, "webhook.answer.cut", cut);
        }
    }

    private static Answer failed(String why) {
        return new Answer.Failed(why, Duration.ZERO);
    }

    private static String reason(Exception failure) {
        if (failure instanceof UnknownHostException) {
            return "the receiver's name is not known";
        }
        if (failure instanceof SSLException) {
            return "the receiver's certificate is not right";
        }
        return failure instanceof InterruptedIOException
                ? "the receiver did not answer in time"
                : "the receiver can't be reached";
    }
}

package org.lectern.syndication;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.lectern.network.OutwardClient;

/**
 * A hub that is told as PubSubHubbub 0.4, section 7.1, has it, which is what hubs of WebSub take: one form for each feed. Whoever runs the
 * site names the hub, so that it may be in a network of its own.
 */
final class HttpHub implements Hub, AutoCloseable {
    private static final Logger LOG = System.getLogger(HttpHub.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int TOO_MANY_REQUESTS = 429;

    private final String address;
    private final CloseableHttpClient client;

    HttpHub(String address) {
        this.address = address;
        client = new OutwardClient("Lectern (WebSub)", SystemDefaultDnsResolver.INSTANCE, CONNECT, ANSWER, 2, 2).open();
    }

    /** What the hub does not want to hear of now or ever is not told twice. */
    @Override
    public void tell(String feed) throws IOException {
        HttpPost post = new HttpPost(address);
        post.setEntity(new UrlEncodedFormEntity(
                List.of(new BasicNameValuePair("hub.mode", "publish"), new BasicNameValuePair("hub.url", feed)),
                StandardCharsets.UTF_8));
        int status = client.execute(post, answer -> answer.getCode());
        if (status == TOO_MANY_REQUESTS || status >= 500) {
            throw new IOException("the hub answered " + status);
        }
        if (status >= 300) {
            LOG.log(Level.WARNING, "websub.refused status={0} feed={1}", status, feed);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}

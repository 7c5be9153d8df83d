package org.lectern.post.preview;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.post.PostId;
import org.lectern.security.RandomText;
import org.lectern.security.SecretText;

/** Makes links to posts as readers will see them, finds the post of one, and takes them back. */
@ApplicationScoped
public class SharePreview {
    public static final Duration LONGEST = Duration.ofDays(90);

    /** To one post, at a time. */
    public static final int MOST = 50;

    private final PreviewLinks links;
    private final RandomText random;
    private final Clock clock;

    /** For the container's proxy. */
    protected SharePreview() {
        this(null, null, null);
    }

    @Inject
    public SharePreview(PreviewLinks links, RandomText random, Clock clock) {
        this.links = links;
        this.random = random;
        this.clock = clock;
    }

    /**
     * @param lasting how long it leads to the post: up to {@link #LONGEST}
     * @return empty: the post has {@value #MOST} links already
     */
    public Optional<SharedLink> share(PostId post, Duration lasting, String by) {
        if (lasting.isNegative() || lasting.isZero() || lasting.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a link lasts up to " + LONGEST.toDays() + " days");
        }
        Instant now = clock.instant();
        if (links.list(post.text(), now, MOST).size() >= MOST) {
            return Optional.empty();
        }
        String secret = random.token();
        PreviewLink link = new PreviewLink(
                UlidCreator.getUlid(now.toEpochMilli()).toString(),
                new SecretText(secret).hash(),
                post.text(),
                by,
                now,
                now.plus(lasting));
        links.insert(link);
        return Optional.of(new SharedLink(link, secret));
    }

    /** @param secret as it stands in a link; anything at all may */
    public Optional<PreviewLink> find(String secret) {
        return links.findByHash(new SecretText(secret).hash());
    }

    /** Those that still lead to the post, the oldest first. */
    public List<PreviewLink> of(PostId post) {
        return links.list(post.text(), clock.instant(), MOST);
    }

    /** @return whether there was one */
    public boolean revoke(PostId post, String id) {
        return links.delete(id, post.text());
    }
}

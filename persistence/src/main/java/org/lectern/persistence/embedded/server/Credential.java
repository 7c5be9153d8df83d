package org.lectern.persistence.embedded.server;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The password of one start, which only this process knows: other users of the machine can reach the port, too. Clients log in with the
 * mechanism PLAIN (<a href="https://www.rfc-editor.org/rfc/rfc4616">RFC 4616</a>), as the connection does not leave the machine.
 * Thread-safe.
 */
public final class Credential {
    private static final String USER = "lectern";
    private static final int BYTES = 32;

    /** What a client may ask before it has logged in. */
    private static final Set<String> OPEN =
            Set.of("ismaster", "hello", "saslstart", "saslcontinue", "ping", "endsessions");

    private final String password;
    private final Set<Channel> loggedIn = ConcurrentHashMap.newKeySet();

    public Credential() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** The address for clients, with the password in it. */
    public String uri(int port) {
        return "mongodb://" + USER + ":" + password + "@127.0.0.1:" + port
                + "/?authMechanism=PLAIN&authSource=$external";
    }

    void check(Channel channel, String command) {
        if (!OPEN.contains(command) && !loggedIn.contains(channel)) {
            throw Replies.error(13, "Unauthorized", "command " + command + " requires authentication");
        }
    }

    Document logIn(Channel channel, Document body) {
        boolean isRight = "PLAIN".equals(body.get("mechanism"))
                && body.get("payload") instanceof BinData payload
                && isRight(new String(payload.getData(), StandardCharsets.UTF_8).split("\0", -1));
        if (!isRight) {
            throw Replies.error(18, "AuthenticationFailed", "Authentication failed.");
        }
        loggedIn.add(channel);
        return Replies.ok(
                new Document("conversationId", 1).append("done", true).append("payload", new BinData(new byte[0])));
    }

    /** Whom to act as, which may be empty, then the name and the password. */
    private boolean isRight(String[] parts) {
        return parts.length == 3
                && parts[1].equals(USER)
                && MessageDigest.isEqual(
                        parts[2].getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
    }

    void forget(Channel channel) {
        loggedIn.remove(channel);
    }
}

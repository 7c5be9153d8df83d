package org.lectern.web.api.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lectern.web.security.Caller;

/** What tells one request from another, as SHA-256 in hexadecimal digits. */
final class Fingerprint {
    private Fingerprint() {}

    /** Of who sends it, by which token, to which address, with which key. */
    static String ofSender(HttpServletRequest request, Caller caller, IdempotencyKey key) {
        String sender = caller.token().orElse("") + '\n' + caller.name();
        String address = request.getRequestURI() + '?' + request.getQueryString();
        return of((sender + '\n' + address + '\n' + key.text()).getBytes(StandardCharsets.UTF_8));
    }

    static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

package org.lectern.web.api.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import org.lectern.document.Sha256;
import org.lectern.web.security.Caller;

/** What tells one request with a key from another. */
final class RequestFingerprint {
    private RequestFingerprint() {}

    /** Of who sends it, by which token, to which address, with which key. */
    static String ofSender(HttpServletRequest request, Caller caller, IdempotencyKey key) {
        String sender = caller.token().orElse("") + '\n' + caller.name();
        String address = request.getRequestURI() + '?' + request.getQueryString();
        return Sha256.of(sender + '\n' + address + '\n' + key.text());
    }
}

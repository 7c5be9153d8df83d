package org.lectern.idempotency;

import java.util.Map;
import java.util.Optional;
import org.lectern.document.Binary;

/**
 * What a request was answered.
 *
 * @param body empty: it is not for keeping, because it is a secret or too long
 */
public record KeptAnswer(int status, Map<String, String> headers, Optional<Binary> body) {
    public KeptAnswer {
        headers = Map.copyOf(headers);
    }
}

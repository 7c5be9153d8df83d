package org.lectern.web.api.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/**
 * What a client calls a request, so that it can send it again. The header is a text in quotes (RFC 9651, section 3.3.3); as many clients
 * leave the quotes out, they may.
 */
record IdempotencyKey(String text) {
    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 255;
    private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*)\"");
    private static final Pattern BARE = Pattern.compile("[!#-+\\--~]+");

    /** Ends the request if there is a header that is none, or more than one. */
    static Optional<IdempotencyKey> of(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HEADER));
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> text = headers.size() == 1 ? text(headers.get(0).strip()) : Optional.empty();
        return Optional.of(text.filter(each -> !each.isBlank() && each.length() <= LONGEST)
                .map(IdempotencyKey::new)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.BAD_REQUEST,
                        "'" + HEADER + "' has to be one text of 1 to " + LONGEST
                                + " ASCII characters, such as \"8e03978e-40d5-43dd-bc93-6894a57f9324\"; make a new one for each request that"
                                + " is another.")));
    }

    private static Optional<String> text(String header) {
        Matcher quoted = QUOTED.matcher(header);
        if (quoted.matches()) {
            return Optional.of(quoted.group(1).replaceAll("\\\\(.)", "$1"));
        }
        return Optional.of(header).filter(bare -> BARE.matcher(bare).matches());
    }
}

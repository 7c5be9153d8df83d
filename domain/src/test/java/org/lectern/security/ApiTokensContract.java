package org.lectern.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link ApiTokens} promise, whatever keeps them. */
public interface ApiTokensContract {
    Instant MAY_1 = Instant.parse("2025-05-01T12:30:15.250Z");

    /** None yet. */
    ApiTokens tokens();

    @Test
    default void aTokenIsFoundByItsHash() {
        ApiToken endless = token("1", "aa", Optional.empty());
        ApiToken ending = token("2", "bb", Optional.of(MAY_1.plusSeconds(60)));
        tokens().insert(endless);
        tokens().insert(ending);

        assertThat(tokens().findByHash("aa")).contains(endless);
        assertThat(tokens().findByHash("bb")).contains(ending);
        assertThat(tokens().findByHash("cc")).isEmpty();
    }

    private static ApiToken token(String id, String hash, Optional<Instant> expires) {
        return new ApiToken(id, hash, "ada", "My script", Set.of("posts:write", "imports:write"), MAY_1, expires);
    }
}

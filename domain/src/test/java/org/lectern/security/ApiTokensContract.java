package org.lectern.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
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

    @Test
    default void tokensAreListedInTheirOrderFromAPlaceOnAndByTheirUser() {
        for (String id : List.of("3", "1", "2")) {
            tokens().insert(token(id, "hash" + id, Optional.empty()));
        }
        tokens().insert(new ApiToken(
                "4", "hash4", "bob", "His", Set.of("posts:read"), MAY_1, Optional.empty(), Optional.empty()));

        assertThat(ids(Optional.empty(), Optional.empty(), 10)).containsExactly("1", "2", "3", "4");
        assertThat(ids(Optional.of("ada"), Optional.empty(), 2)).containsExactly("1", "2");
        assertThat(ids(Optional.of("ada"), Optional.of("2"), 10)).containsExactly("3");
        assertThat(ids(Optional.of("bob"), Optional.empty(), 10)).containsExactly("4");
        assertThat(ids(Optional.of("eve"), Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void itsLastUseIsNotedAndNeverGoesBack() {
        tokens().insert(token("1", "aa", Optional.empty()));

        tokens().used("1", MAY_1.plusSeconds(60));
        tokens().used("1", MAY_1.plusSeconds(30));
        tokens().used("2", MAY_1);

        assertThat(tokens().find("1").flatMap(ApiToken::lastUsed)).contains(MAY_1.plusSeconds(60));
        assertThat(tokens().find("1").map(ApiToken::scopes)).contains(Set.of("posts:write", "imports:write"));
        assertThat(tokens().find("2")).isEmpty();
    }

    @Test
    default void whatIsDeletedOrExpiredIsGone() {
        tokens().insert(token("1", "aa", Optional.empty()));
        tokens().insert(token("2", "bb", Optional.of(MAY_1.plusSeconds(60))));
        tokens().insert(token("3", "cc", Optional.of(MAY_1.plusSeconds(61))));

        tokens().deleteExpired(MAY_1.plusSeconds(60));
        assertThat(ids(Optional.empty(), Optional.empty(), 10)).containsExactly("1", "3");
        assertThat(tokens().delete("1")).isTrue();
        assertThat(tokens().delete("1")).isFalse();
        assertThat(tokens().findByHash("aa")).isEmpty();
    }

    private List<String> ids(Optional<String> user, Optional<String> after, int limit) {
        return tokens().list(user, after, limit).stream().map(ApiToken::id).toList();
    }

    private static ApiToken token(String id, String hash, Optional<Instant> expires) {
        return new ApiToken(
                id, hash, "ada", "My script", Set.of("posts:write", "imports:write"), MAY_1, expires, Optional.empty());
    }
}

package org.lectern.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Binary;

/** What {@link KeyedRequests} promise, whatever keeps them. */
public interface KeyedRequestsContract {
    Instant MAY_1 = Instant.parse("2025-05-01T12:30:15.250Z");
    KeptAnswer CREATED = new KeptAnswer(
            201,
            Map.of("Location", "https://example.org/x", "ETag", "\"1-a.b\""),
            Optional.of(new Binary(0, "{}".getBytes(StandardCharsets.UTF_8))));

    /** None yet. */
    KeyedRequests keyedRequests();

    @Test
    default void aRequestComesBackAsItWasAndOnlyTheFirstOfAnIdIsTaken() {
        assertThat(keyedRequests().insert(begun("a", 1))).isTrue();
        assertThat(keyedRequests().insert(begun("a", 2))).isFalse();

        assertThat(keyedRequests().find("a")).contains(begun("a", 1));
        assertThat(keyedRequests().find("b")).isEmpty();
    }

    @Test
    default void anAnswerIsKeptOnceAndWithEverythingThatItHas() {
        keyedRequests().insert(begun("a", 1));
        KeyedRequest answered = begun("a", 1).answered(CREATED);

        assertThat(keyedRequests().replace(answered, 2)).isFalse();
        assertThat(keyedRequests().replace(answered, 1)).isTrue();
        assertThat(keyedRequests().find("a")).contains(answered);
        assertThat(keyedRequests().replace(begun("a", 1), 1)).isFalse();
        keyedRequests().delete("a", 1);
        keyedRequests().renew("a", 1, MAY_1.plusSeconds(99));
        assertThat(keyedRequests().find("a")).contains(answered);
    }

    @Test
    default void anAnswerWithoutABodyStaysWithoutOne() {
        keyedRequests().insert(begun("a", 1));
        KeyedRequest answered = begun("a", 1).answered(new KeptAnswer(204, Map.of(), Optional.empty()));

        keyedRequests().replace(answered, 1);

        assertThat(keyedRequests().find("a")).contains(answered);
    }

    @Test
    default void ofTwoThatTakeItUpOneGetsIt() {
        keyedRequests().insert(begun("a", 1));

        assertThat(keyedRequests().replace(begun("a", 2), 1)).isTrue();
        assertThat(keyedRequests().replace(begun("a", 2), 1)).isFalse();
        keyedRequests().delete("a", 1);
        assertThat(keyedRequests().find("a")).contains(begun("a", 2));
        keyedRequests().delete("a", 2);
        assertThat(keyedRequests().find("a")).isEmpty();
    }

    @Test
    default void whatRunsIsRenewedAndWhatExpiredIsGone() {
        keyedRequests().insert(begun("a", 1));
        keyedRequests().renew("a", 1, MAY_1.plusSeconds(77));
        keyedRequests().renew("a", 2, MAY_1.plusSeconds(88));
        assertThat(keyedRequests().find("a").orElseThrow().until()).isEqualTo(MAY_1.plusSeconds(77));

        keyedRequests().deleteExpired(MAY_1.plusSeconds(99));
        assertThat(keyedRequests().find("a")).isPresent();
        keyedRequests().deleteExpired(MAY_1.plusSeconds(100));
        assertThat(keyedRequests().find("a")).isEmpty();
    }

    private static KeyedRequest begun(String id, int attempt) {
        return new KeyedRequest(
                id, "print", "seed", attempt, MAY_1.plusSeconds(attempt), Optional.empty(), MAY_1.plusSeconds(100));
    }
}

package org.lectern.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries are wanted; what is empty says nothing.
 *
 * @param from not before
 * @param to before
 * @param after the id of the entry behind which to begin, newest first
 */
public record AuditQuery(
        Optional<String> who,
        Optional<String> action,
        Optional<String> subject,
        Optional<Outcome> outcome,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> after,
        int limit) {}

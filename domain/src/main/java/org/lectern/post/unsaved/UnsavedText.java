package org.lectern.post.unsaved;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A form as somebody is filling it in.
 *
 * @param user who
 * @param subject what it is about: a post's id, or the id that a new post is to get
 * @param version the version of the post that it began from; 0: it is new
 * @param window which of the person's windows typed it
 * @param turn 1 for what was kept first, one more each time
 * @param fields every field with its values, as typed
 * @param at when it was kept
 */
public record UnsavedText(
        String user,
        String subject,
        long version,
        String window,
        long turn,
        Map<String, List<String>> fields,
        Instant at) {
    public UnsavedText {
        Objects.requireNonNull(user);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(window);
        Objects.requireNonNull(at);
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = copy;
    }

    /** In characters, names included. */
    long length() {
        long length = 0;
        for (var field : fields.entrySet()) {
            length += field.getKey().length();
            length += field.getValue().stream().mapToLong(String::length).sum();
        }
        return length;
    }

    UnsavedText keptAt(Instant now, long newTurn) {
        return new UnsavedText(user, subject, version, window, newTurn, fields, now);
    }
}

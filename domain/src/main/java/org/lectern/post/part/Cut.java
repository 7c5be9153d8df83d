package org.lectern.post.part;

import java.util.List;
import java.util.Optional;

/**
 * Where a part begins in the text of notes, and what stands there. It goes to the beginning of the next one.
 *
 * @param start where its first heading begins, that of its section included
 * @param body where its headings end
 * @param title empty if the headings state none
 * @param abstractAt what its speakers say of it, behind the headings
 * @param section the one that it stands in, under its own heading or under that of a part before
 */
public record Cut(
        int start, int body, Optional<Span> abstractAt, String title, List<String> speakers, Optional<String> section) {
    public Cut {
        speakers = List.copyOf(speakers);
    }
}

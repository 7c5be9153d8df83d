package org.lectern.post;

import java.util.Optional;

/** Cursors as texts that stand in addresses: letters, digits, hyphens and underscores. */
public interface Cursors {
    String text(Cursor cursor);

    /** The cursor that the text was made of; empty for every other text. */
    Optional<Cursor> parse(String text);
}

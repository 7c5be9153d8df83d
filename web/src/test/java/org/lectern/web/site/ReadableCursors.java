package org.lectern.web.site;

import java.time.Instant;
import java.util.Optional;
import org.lectern.post.Cursor;
import org.lectern.post.Cursors;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery.Order;

/** The cursors of a test: order, key and id, with underscores between them. */
public final class ReadableCursors implements Cursors {
    @Override
    public String text(Cursor cursor) {
        String key = cursor.key()
                .map(each -> Long.toString(((Instant) each).toEpochMilli()))
                .orElse("");
        return cursor.order() + "." + key + "." + cursor.id().text();
    }

    @Override
    public Optional<Cursor> parse(String text) {
        String[] parts = text.split("\\.", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        Optional<Object> key =
                parts[1].isEmpty() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(Long.parseLong(parts[1])));
        return Optional.of(new Cursor(Order.valueOf(parts[0]), key, PostId.of(parts[2])));
    }
}

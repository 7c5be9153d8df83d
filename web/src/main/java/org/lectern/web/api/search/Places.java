package org.lectern.web.api.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.lectern.post.Cursors;
import org.lectern.search.Found;
import org.lectern.search.Place;
import org.lectern.search.Reach;
import org.lectern.search.Search;

/** Places among ranked hits as texts that stand in addresses, in base64url (RFC 4648, section 5). */
@ApplicationScoped
public class Places {
    /** No other cursor begins so. */
    private static final byte MARK = 0x5C;

    private static final int HEAD = 2 + Double.BYTES + Long.BYTES;
    private static final int MAX_LENGTH = 4096;

    /** The cursor of the page behind what was found; a search in the order of a list has the cursors of lists. */
    public Optional<String> next(Search search, Found found, Cursors cursors) {
        return search.ranked() ? found.next().map(this::text) : found.listed().map(cursors::text);
    }

    public String text(Place place) {
        byte[] id = place.id().getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + id.length)
                .put(MARK)
                .put((byte) place.reach().ordinal())
                .putDouble(place.score())
                .putLong(place.passed())
                .put(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The place that the text was made of; empty for every other text. */
    public Optional<Place> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            return bytes.get() == MARK
                    ? Optional.of(place(bytes)).filter(place -> text(place).equals(text))
                    : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException none) {
            return Optional.empty();
        }
    }

    private static Place place(ByteBuffer bytes) {
        byte reach = bytes.get();
        if (reach < 0 || reach >= Reach.values().length) {
            throw new IllegalArgumentException("reach " + reach);
        }
        double score = bytes.getDouble();
        long passed = bytes.getLong();
        String id = StandardCharsets.UTF_8.decode(bytes).toString();
        return new Place(score, id, passed, Reach.values()[reach]);
    }
}

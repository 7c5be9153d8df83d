package org.lectern.post;

import com.github.f4b6a3.ulid.UlidCreator;
import java.util.Objects;
import org.lectern.document.Foreign;

/**
 * What identifies a post for ever.
 *
 * <p>Lectern's own are ULIDs. A post that another program stored keeps the id it has, of whatever type.
 *
 * @param value a string, a number, or a {@link Foreign} value such as an object id
 */
public record PostId(Object value) {
    public PostId {
        Objects.requireNonNull(value);
    }

    /** A new one, later in order than all that this process made before. */
    public static PostId next() {
        return new PostId(UlidCreator.getMonotonicUlid().toString());
    }

    public static PostId of(String text) {
        return new PostId(text);
    }

    /** As it stands in addresses and in JSON. */
    public String text() {
        return value instanceof Foreign foreign ? foreign.text() : value.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}

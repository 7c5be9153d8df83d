package org.lectern.web.documentation;

import java.util.List;

/**
 * A parameter, or a field of an object.
 *
 * @param place where it is sent; empty for a field
 * @param text HTML
 */
public record Row(String name, String place, boolean required, List<Piece> type, String text) {
    public Row {
        type = List.copyOf(type);
    }
}

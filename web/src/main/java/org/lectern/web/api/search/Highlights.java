package org.lectern.web.api.search;

import java.util.List;
import java.util.Map;
import org.lectern.document.Document;
import org.lectern.search.Fragment;

/**
 * Passages in which something was found, as HTML: the text escaped, what was found between {@code <mark>} and {@code </mark>}, and no
 * other element in it, whatever the posts hold.
 */
final class Highlights {
    private Highlights() {}

    /** Lists of texts by the name of the field. */
    static Document of(Map<String, List<Fragment>> fragments) {
        Document highlights = Document.empty();
        for (String field : fragments.keySet().stream().sorted().toList()) {
            highlights = highlights.with(
                    field, fragments.get(field).stream().map(Highlights::html).toList());
        }
        return highlights;
    }

    static String html(Fragment fragment) {
        StringBuilder html = new StringBuilder();
        for (Fragment.Piece piece : fragment.pieces()) {
            html.append(piece.marked() ? "<mark>" : "").append(escaped(piece.text()));
            html.append(piece.marked() ? "</mark>" : "");
        }
        return html.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

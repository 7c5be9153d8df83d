package org.lectern.markup;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/** Finds the addresses in HTML, whole or a piece of it. */
final class HtmlAddresses {
    /** What looking at a whole tree recursively can bear. */
    private static final int MAX_DEPTH = 200;

    private static final List<String> ATTRIBUTES = List.of("href", "src", "poster");
    private static final Pattern CANDIDATE = Pattern.compile("[^\\s,]+");

    private HtmlAddresses() {}

    /** @param offset where the piece begins in the text that is edited */
    static void edit(String html, int offset, AddressEdits edits) {
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(MAX_DEPTH);
        for (Element element : Jsoup.parse(html, parser).getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                Range value = attribute.sourceRange().valueRange();
                if (!value.isTracked() || value.end().pos() > html.length()) {
                    continue;
                }
                int from = value.start().pos();
                String written = html.substring(from, value.end().pos());
                if (ATTRIBUTES.contains(attribute.getKey())) {
                    edits.between(
                            offset + from,
                            offset + from + written.length(),
                            attribute.getValue().strip());
                } else if (attribute.getKey().equals("srcset")) {
                    editSet(written, offset + from, edits);
                }
            }
        }
    }

    /** {@code /a.jpg 320w, /b.jpg 640w}: whatever looks like an address is tried. */
    private static void editSet(String written, int offset, AddressEdits edits) {
        Matcher candidates = CANDIDATE.matcher(written);
        while (candidates.find()) {
            edits.at(offset + candidates.start(), candidates.group());
        }
    }
}

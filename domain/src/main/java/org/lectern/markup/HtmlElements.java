package org.lectern.markup;

import java.util.Set;

/** The names of HTML's elements, past and present (HTML Living Standard, "Index" and "Obsolete features"). */
final class HtmlElements {
    private static final Set<String> KNOWN = Set.of(
            """
            a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br
            button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed
            fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img
            input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem meta meter nav
            nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt
            rtc ruby s samp script search section select slot small source spacer span strike strong style sub summary sup svg
            table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp
            path g rect circle ellipse line polyline polygon text tspan defs use symbol lineargradient radialgradient stop
            clippath desc mrow mi mo mn msup msub mfrac msqrt mtext mtable mtr mtd annotation semantics"""
                    .split("\\s+"));

    /** What a browser does not look for tags in, or shows as it stands. */
    private static final Set<String> RAW_TEXT = Set.of(
            "script",
            "style",
            "title",
            "textarea",
            "iframe",
            "noembed",
            "noframes",
            "noscript",
            "xmp",
            "plaintext",
            "listing");

    private HtmlElements() {}

    /** @param name in lower case */
    static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    /** @param name in lower case */
    static boolean holdsRawText(String name) {
        return RAW_TEXT.contains(name);
    }
}

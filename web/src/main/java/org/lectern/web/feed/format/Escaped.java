package org.lectern.web.feed.format;

/** Texts where HTML is meant to stand. */
final class Escaped {
    private Escaped() {}

    static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

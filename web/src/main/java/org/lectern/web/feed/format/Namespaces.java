package org.lectern.web.feed.format;

/** What feeds in XML are made of. */
final class Namespaces {
    static final String ATOM = "http://www.w3.org/2005/Atom";
    static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    static final String MEDIA = "http://search.yahoo.com/mrss/";

    /** Of the few things that formats have no word for, and that a Lectern which imports the feed should know. */
    static final String LECTERN = "urn:lectern:feed";

    private Namespaces() {}
}

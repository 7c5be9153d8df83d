package org.lectern.importing.xml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The namespaces of feeds, and the prefixes that everybody uses for them. */
public final class Namespaces {
    public static final String ATOM = "http://www.w3.org/2005/Atom";
    public static final String ATOM_03 = "http://purl.org/atom/ns#";
    public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static final String RSS_10 = "http://purl.org/rss/1.0/";
    public static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    public static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    public static final String DUBLIN_CORE_TERMS = "http://purl.org/dc/terms/";
    public static final String MEDIA = "http://search.yahoo.com/mrss/";
    public static final String ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    public static final String XHTML = "http://www.w3.org/1999/xhtml";

    /** What Lectern says in feeds beside the formats' own words. */
    public static final String LECTERN = "urn:lectern:feed";

    /** Of all versions of WordPress's format. */
    public static final String WORDPRESS = "http://wordpress.org/export/";

    public static final String WORDPRESS_EXCERPT = "http://wordpress.org/export/excerpt/";

    private static final Pattern WORDPRESS_VERSION = Pattern.compile("^http://wordpress\\.org/export/[\\d.]+/");

    private static final Map<String, String> BY_PREFIX = Map.ofEntries(
            Map.entry("atom", ATOM),
            Map.entry("rdf", RDF),
            Map.entry("content", CONTENT),
            Map.entry("dc", DUBLIN_CORE),
            Map.entry("dcterms", DUBLIN_CORE_TERMS),
            Map.entry("media", MEDIA),
            Map.entry("itunes", ITUNES),
            Map.entry("xhtml", XHTML),
            Map.entry("wp", WORDPRESS),
            Map.entry("excerpt", WORDPRESS_EXCERPT),
            Map.entry("xml", "http://www.w3.org/XML/1998/namespace"));

    private static final Map<String, String> PREFIXES = new HashMap<>();

    /** As they are written with another ending, protocol or case. */
    private static final Map<String, String> VARIANTS = new HashMap<>();

    static {
        BY_PREFIX.forEach((prefix, namespace) -> PREFIXES.put(namespace, prefix));
        BY_PREFIX.values().forEach(namespace -> VARIANTS.put(key(namespace), namespace));
        VARIANTS.put(key(ATOM_03), ATOM_03);
        VARIANTS.put(key(RSS_10), RSS_10);
    }

    private Namespaces() {}

    /** What a prefix means that nobody declared. */
    static String ofPrefix(String prefix) {
        return BY_PREFIX.getOrDefault(prefix, prefix);
    }

    static String normal(String namespace) {
        String stripped = namespace.strip();
        String versionless = WORDPRESS_VERSION.matcher(stripped).replaceFirst(WORDPRESS);
        return VARIANTS.getOrDefault(key(versionless), versionless);
    }

    /** The prefix that everybody uses. */
    static Optional<String> prefix(String namespace) {
        return Optional.ofNullable(PREFIXES.get(namespace));
    }

    private static String key(String namespace) {
        return namespace
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https:", "http:")
                .replaceFirst("[/#]$", "");
    }
}

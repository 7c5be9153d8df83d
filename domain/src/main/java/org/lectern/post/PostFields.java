package org.lectern.post;

import java.util.Set;

/** The names of a post's core fields, as stored and as the API shows them. */
public final class PostFields {
    public static final String KIND = "kind";
    public static final String SLUG = "slug";
    public static final String STATUS = "status";
    public static final String LANGUAGE = "language";
    public static final String TITLE = "title";
    public static final String SUMMARY = "summary";
    public static final String PUBLISHED = "published";
    public static final String MODIFIED = "modified";
    public static final String AUTHORS = "authors";
    public static final String TAGS = "tags";
    public static final String EVENT = "event";
    public static final String TALK = "talk";
    public static final String PART_OF = "partOf";
    public static final String CONTENT = "content";
    public static final String IMAGES = "images";
    public static final String LINKS = "links";
    public static final String ATTRIBUTES = "attributes";
    /** Where an imported post came from: import, path, lines, hash, and how each field was found. */
    public static final String SOURCE = "source";

    /** The ids of the images that the post refers to, wherever it does. */
    public static final String USED_IMAGES = "usedImages";

    /** What Lectern reckons from the rest of the document; see {@link Reckoned}. */
    public static final String RECKONED = "reckoned";

    /** What a post in the trash was before: its slug and status, and when it was thrown away. */
    public static final String TRASHED = "trashed";

    /** Slugs that the post had once, the latest last. */
    public static final String FORMER_SLUGS = "formerSlugs";

    /** When a scheduled post appears; there only until it has, and only where the post is scheduled. */
    public static final String DUE = "due";

    /** Dated notices of what was wrong: a list of {@code {at, text}}. */
    public static final String CORRECTIONS = "corrections";

    /** When, by whom, from where and why the post became this version. */
    public static final String LAST_CHANGE = "lastChange";

    private static final Set<String> CORE = Set.of(
            KIND,
            SLUG,
            STATUS,
            LANGUAGE,
            TITLE,
            SUMMARY,
            PUBLISHED,
            MODIFIED,
            AUTHORS,
            TAGS,
            EVENT,
            TALK,
            PART_OF,
            CONTENT,
            IMAGES,
            LINKS,
            ATTRIBUTES,
            SOURCE,
            USED_IMAGES,
            RECKONED,
            TRASHED,
            FORMER_SLUGS,
            DUE,
            CORRECTIONS,
            LAST_CHANGE);

    private static final Set<String> STATED_BY_LECTERN = Set.of("id", "version", "url", "parts", "undeclared");

    private PostFields() {}

    public static boolean isCore(String name) {
        return CORE.contains(name);
    }

    /** Whether posts have this name in the API: a core field, or something that Lectern states about them. */
    public static boolean isCoreOfApi(String name) {
        return isCore(name) || STATED_BY_LECTERN.contains(name);
    }
}

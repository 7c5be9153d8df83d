package org.lectern.persistence.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.post.PostQuery;
import org.lectern.search.Facet;

/** The names of what the index holds of a post. */
final class IndexFields {
    /** The full texts, by how much they count; for each there is one per language of {@link #LANGUAGES} with stems: {@code title_en}. */
    static final String TITLE = "title";

    static final String ABOUT = "about";
    static final String TEXT = "text";

    static final List<String> TIERS = List.of(TITLE, ABOUT, TEXT);
    static final List<String> LANGUAGES = List.of("en", "nl", "de");

    /** Beginnings of words, in titles and in names of tags, people and events. */
    static final String TITLE_BEGINNINGS = "titleBeginnings";

    static final String NAME_BEGINNINGS = "nameBeginnings";

    /** Whether a post may be shown from its date on. */
    static final String SHOWN = "shown";

    static final String STATUS = "status";
    static final String YEAR = "year";
    static final String SERIES = "series";
    /** In lower case, for whoever looks for a part of it. */
    static final String WHOLE_TITLE = "wholeTitle";

    /** Keys of orders: always there, of a post without the value the lowest. */
    static final String PUBLISHED_KEY = "publishedKey";

    static final String MODIFIED_KEY = "modifiedKey";
    static final String TITLE_KEY = "titleKey";
    static final String ID_KEY = "idKey";

    /** How new a post is, as a part of its score. */
    static final String RECENCY = "recency";

    /** Only to be shown: what the post is called, and the names it holds. */
    static final String NAMES = "names";

    static final String SLUG = "slug";
    static final String PLAIN = "plain";
    /** The language by whose rules the stems were made. */
    static final String STEMS = "stems";
    /** Of the one document that is no post. */
    static final String BOOKMARK = "bookmark";

    /** What a list can be narrowed by; words are looked for in the texts. */
    static final Set<PostQuery.Field> FILTERS =
            EnumSet.complementOf(EnumSet.of(PostQuery.Field.WORDS, PostQuery.Field.ID));

    static final Set<String> KEYWORDS = Stream.concat(
                    Stream.of(SHOWN, YEAR, SERIES), FILTERS.stream().map(IndexFields::of))
            .collect(Collectors.toUnmodifiableSet());

    private IndexFields() {}

    static String of(PostQuery.Field field) {
        return switch (field) {
            case TAG -> "tag";
            case KIND -> "kind";
            case LANGUAGE -> "language";
            case STATUS -> STATUS;
            case EVENT -> "event";
            case PERSON -> "person";
            case IMPORT -> "import";
            case PART_OF -> "partOf";
            case IMAGE -> "image";
            case PART -> "part";
            case ATTRIBUTE -> "attribute";
            case ID, WORDS -> throw new IllegalArgumentException(field + " is no filter of the index");
        };
    }

    static String of(Facet facet) {
        return facet == Facet.YEAR ? YEAR : of(PostQuery.Field.valueOf(facet.name()));
    }

    static String stemmed(String tier, String language) {
        return tier + "_" + language;
    }
}

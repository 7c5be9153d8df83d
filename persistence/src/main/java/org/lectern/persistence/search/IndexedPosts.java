package org.lectern.persistence.search;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.document.Foreign;
import org.lectern.markup.WholeText;
import org.lectern.post.Cursor;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.PostQuery.Order;
import org.lectern.post.attribute.AttributeKeys;
import org.lectern.search.Suggestion;

/** What the index is to hold of posts. */
final class IndexedPosts {
    /** In characters; what a text has beyond is not found. */
    private static final int LONGEST_TEXT = 1_000_000;

    /** In characters: of what highlights are taken from. */
    private static final int LONGEST_SHOWN = 30_000;

    /** In characters; Lucene takes 32,766 bytes. */
    private static final int LONGEST_TERM = 5_000;

    private static final int LONGEST_KEY = 300;

    private final ZoneId zone;

    IndexedPosts(ZoneId zone) {
        this.zone = zone;
    }

    /** Empty for a post that nobody can ask for: see {@link DocumentId}. */
    Optional<IndexedPost> of(Post post, KnownNames names) {
        return DocumentId.of(post.id()).map(id -> new IndexedPost(id, values(post, names)));
    }

    private Map<String, List<?>> values(Post post, KnownNames names) {
        NamesOfPost named = new NamesOfPost(post, names);
        List<String> titles = post.title().stream().toList();
        List<String> about =
                Stream.concat(talkTitles(post), named.searchable()).distinct().toList();
        String text = text(post);
        Map<String, List<?>> values = new HashMap<>();
        values.put(IndexFields.TITLE, titles);
        values.put(IndexFields.ABOUT, about);
        values.put(IndexFields.TEXT, List.of(text));
        LanguageGuess.of(post, String.join(" ", titles) + "\n" + text).ifPresent(language -> {
            values.put(IndexFields.STEMS, List.of(language));
            for (String tier : IndexFields.TIERS) {
                values.put(IndexFields.stemmed(tier, language), values.get(tier));
            }
        });
        List<String> shownNames = named.suggestions().map(NamesOfPost::packed).toList();
        values.put(IndexFields.TITLE_BEGINNINGS, titles);
        values.put(
                IndexFields.NAME_BEGINNINGS,
                named.suggestions().map(Suggestion::text).toList());
        values.put(IndexFields.NAMES, shownNames);
        values.put(IndexFields.SERIES, named.series().toList());
        values.put(IndexFields.SLUG, post.slug().stream().toList());
        values.put(IndexFields.PLAIN, List.of(shortened(text, LONGEST_SHOWN)));
        putFilters(post, values);
        putKeys(post, values);
        return values;
    }

    private void putFilters(Post post, Map<String, List<?>> values) {
        for (Field field : IndexFields.FILTERS) {
            values.put(IndexFields.of(field), terms(filterValues(field, post)));
        }
        boolean isShown = post.isVisibleAt(Instant.MAX);
        values.put(IndexFields.SHOWN, List.of(Boolean.toString(isShown)));
        values.put(
                IndexFields.YEAR,
                post.published().stream()
                        .map(date -> Integer.toString(date.atZone(zone).getYear()))
                        .toList());
    }

    private static void putKeys(Post post, Map<String, List<?>> values) {
        values.put(IndexFields.PUBLISHED_KEY, List.of(OrderKeys.of(Cursor.behind(post, Order.NEWEST_FIRST))));
        values.put(IndexFields.MODIFIED_KEY, List.of(OrderKeys.of(Cursor.behind(post, Order.LAST_MODIFIED_FIRST))));
        values.put(IndexFields.TITLE_KEY, List.of(OrderKeys.of(Cursor.behind(post, Order.TITLE))));
        values.put(IndexFields.ID_KEY, List.of(DocumentId.key(post.id())));
        values.put(
                IndexFields.WHOLE_TITLE,
                post.title().stream()
                        .map(title -> shortened(title.toLowerCase(Locale.ROOT), LONGEST_TERM))
                        .toList());
        values.put(IndexFields.RECENCY, List.of(Recency.of(post.published())));
    }

    private static Stream<String> filterValues(Field field, Post post) {
        Document document = post.document();
        return switch (field) {
            case TAG -> FieldTexts.at(document, PostFields.TAGS);
            case KIND -> Stream.of(post.kind());
            case LANGUAGE -> FieldTexts.at(document, PostFields.LANGUAGE);
            case STATUS -> Stream.of(post.status().text());
            case EVENT -> FieldTexts.at(document, PostFields.EVENT, "slug");
            case PERSON ->
                Stream.concat(
                        FieldTexts.at(document, PostFields.AUTHORS, "slug"),
                        FieldTexts.at(document, PostFields.TALK, "speakers", "slug"));
            case IMPORT -> FieldTexts.at(document, PostFields.SOURCE, "import");
            case PART_OF -> whole(post).map(PostId::new).map(PostId::text).stream();
            case IMAGE -> FieldTexts.at(document, PostFields.USED_IMAGES);
            case ATTRIBUTE -> AttributeKeys.all(document).stream();
            case PART -> Stream.of(Boolean.toString(whole(post).isPresent()));
            case ID, WORDS -> Stream.empty();
        };
    }

    private static Optional<Object> whole(Post post) {
        return post.document()
                .document(PostFields.PART_OF)
                .flatMap(partOf -> partOf.value("id"))
                .filter(id -> id instanceof String || id instanceof Number || id instanceof Foreign);
    }

    private static Stream<String> talkTitles(Post post) {
        return Stream.concat(
                FieldTexts.at(post.document(), PostFields.TALK, "title"),
                FieldTexts.at(post.document(), PostFields.TALK, "fullTitle"));
    }

    /** Summary, abstract, content, what images say, attributes: one below the other. */
    private static String text(Post post) {
        List<String> texts = new ArrayList<>(post.summary().stream().toList());
        FieldTexts.at(post.document(), PostFields.TALK, "abstract").forEach(texts::add);
        post.content().map(WholeText::of).ifPresent(texts::add);
        FieldTexts.at(post.document(), PostFields.IMAGES, "caption").forEach(texts::add);
        FieldTexts.at(post.document(), PostFields.IMAGES, "alt").forEach(texts::add);
        FieldTexts.within(post.attributes()).forEach(texts::add);
        return shortened(String.join("\n", texts), LONGEST_TEXT);
    }

    private static List<String> terms(Stream<String> values) {
        return values.map(IndexedPosts::term).distinct().toList();
    }

    /** As much of it as an index takes for one word. */
    static String term(String value) {
        return shortened(value, LONGEST_TERM);
    }

    static String key(String value) {
        return shortened(value, LONGEST_KEY);
    }

    private static String shortened(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}

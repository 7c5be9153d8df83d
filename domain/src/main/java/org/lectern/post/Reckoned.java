package org.lectern.post;

import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.markup.WordCount;
import org.lectern.post.attribute.AttributeKeys;

/**
 * What Lectern reckons from a document, and stores with it, so that lists and counts need not read it whole: {@code {words: 312,
 * attributes: [...]}}. No one sees it. A document may lack it, as other programs and former versions leave it: then it is reckoned when
 * it is needed. Who changes a document elsewhere should take it away.
 */
public final class Reckoned {
    /** The path to the {@linkplain AttributeKeys keys of the attributes}; a document with very many has none. */
    public static final String ATTRIBUTE_KEYS = PostFields.RECKONED + ".attributes";

    private static final String WORDS = "words";
    private static final String ATTRIBUTES = "attributes";

    private Reckoned() {}

    /** The document with what is reckoned from it as it is, in front of what it says of its last change. */
    public static Document stated(Document document) {
        Document bare = document.without(PostFields.RECKONED).without(PostFields.LAST_CHANGE);
        Document reckoned = Document.of(WORDS, count(bare)).withOptional(ATTRIBUTES, AttributeKeys.of(bare));
        return bare.with(PostFields.RECKONED, reckoned)
                .withOptional(PostFields.LAST_CHANGE, document.value(PostFields.LAST_CHANGE));
    }

    public static Post stated(Post post) {
        return new Post(post.id(), post.version(), stated(post.document()));
    }

    /** How many words its own text has, as it states or else by the text. */
    public static long words(Document document) {
        return statedWords(document).orElseGet(() -> count(document));
    }

    /** Whether the text is needed to know how many words it has. */
    public static boolean lacksWords(Document document) {
        return statedWords(document).isEmpty();
    }

    private static Optional<Long> statedWords(Document document) {
        return document.document(PostFields.RECKONED)
                .flatMap(reckoned -> reckoned.number(WORDS))
                .filter(words -> words >= 0);
    }

    private static long count(Document document) {
        return Content.of(document).map(WordCount::of).orElse(0L);
    }
}

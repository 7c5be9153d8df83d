package org.lectern.persistence.search;

import java.text.BreakIterator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.lectern.post.PostId;
import org.lectern.search.Fragment;
import org.lectern.search.Reach;
import org.lectern.search.SearchText;

/**
 * Says where in a hit's texts the words stand. It looks at the few texts of a page again, with the analysis of the hit's language, so that
 * it does the same whatever made the index, which has to keep no places of words. Where a post has what was typed, words that are only
 * similar are not marked.
 */
final class Highlights {
    private static final int PASSAGES = 3;
    /** In characters, about: a passage ends with a sentence where one ends nearby. */
    private static final int PASSAGE = 140;

    private final Reach reach;
    private final Marking typed;
    private final Marking similar;

    Highlights(SearchText text, Reach reach) {
        this.reach = reach;
        typed = new Marking(text, false);
        similar = new Marking(text, true);
    }

    /** By key of the hit's id, then by field. */
    Map<String, Map<String, List<Fragment>>> of(List<FoundPost> page, SearchSession session) {
        if (page.isEmpty()) {
            return Map.of();
        }
        Map<PostId, FoundPost> found =
                page.stream().collect(Collectors.toMap(FoundPost::id, Function.identity(), (one, same) -> one));
        List<String> ids =
                page.stream().flatMap(each -> DocumentId.of(each.id()).stream()).toList();
        List<ShownPost> shown = session.search(IndexedPost.class)
                .select(ShownPost::projection)
                .where(predicate -> predicate.id().matchingAny(ids))
                .fetchHits(ids.size());
        Map<String, Map<String, List<Fragment>>> highlights = new HashMap<>();
        shown.forEach(
                post -> highlights.put(DocumentId.key(post.id()), highlighted(post, marking(found.get(post.id())))));
        return highlights;
    }

    private Marking marking(FoundPost found) {
        return reach == Reach.SIMILAR && found.score() < TextPredicates.STRICT_FIRST ? similar : typed;
    }

    private static Map<String, List<Fragment>> highlighted(ShownPost post, Marking marking) {
        Map<String, List<Fragment>> fields = new HashMap<>();
        put(fields, IndexFields.TITLE, whole(post.titles(), post, marking));
        put(fields, IndexFields.ABOUT, whole(post.about(), post, marking));
        BreakIterator sentences = LengthGoalBreakIterator.createClosestToLength(new Sentences(), PASSAGE, 0.5f);
        put(fields, IndexFields.TEXT, marking.fragments(post.text(), post.language(), sentences, PASSAGES));
        return fields;
    }

    private static void put(Map<String, List<Fragment>> fields, String name, List<Fragment> fragments) {
        if (!fragments.isEmpty()) {
            fields.put(name, fragments);
        }
    }

    private static List<Fragment> whole(List<String> values, ShownPost post, Marking marking) {
        return values.stream()
                .flatMap(value -> marking.fragments(value, post.language(), new WholeBreakIterator(), 1).stream())
                .limit(PASSAGES)
                .toList();
    }
}

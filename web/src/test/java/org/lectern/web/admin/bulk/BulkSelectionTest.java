package org.lectern.web.admin.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.post.PostBuilder.aPost;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Field;
import org.lectern.search.FindPosts;
import org.lectern.search.InMemorySearchIndex;
import org.lectern.web.listing.PostQueries;
import org.lectern.web.problem.ProblemException;

class BulkSelectionTest {
    private final InMemoryPosts posts = new InMemoryPosts();
    private final BulkSelection selection =
            new BulkSelection(new Asked(), new FindPosts(posts, new InMemorySearchIndex(posts)));
    private final BulkForm form = new BulkForm();

    /** Knows tags and words. */
    private static final class Asked implements PostQueries {
        @Override
        public PostQuery curated(Map<String, List<String>> parameters) {
            PostQuery query = PostQuery.everything();
            for (String tag : parameters.getOrDefault("tag", List.of())) {
                query = query.matching(Field.TAG, tag);
            }
            for (String words : parameters.getOrDefault("q", List.of())) {
                query = query.matching(Field.WORDS, words);
            }
            return query;
        }
    }

    @BeforeEach
    void somePosts() {
        posts.put(aPost().withId("a").titled("Sailing").taggedWith("boats").build());
        posts.put(
                aPost().withId("b").titled("Sailing again").taggedWith("boats").build());
        posts.put(aPost().withId("c").titled("Knitting").taggedWith("wool").build());
    }

    @Test
    void thoseThatWereChosenAreMeantAndNoOthers() {
        form.setIds("a,c,a, gone");

        assertThat(selected()).containsExactlyInAnyOrder("a", "c");
        assertThat(selection.total(form)).isEqualTo(3);
        assertThat(selection.asked(form)).isEqualTo(Document.of("ids", List.of("a", "c", "gone")));
    }

    @Test
    void allThatMatchIsWhatTheFiltersLeave() {
        form.setMatching("tag=boats");

        assertThat(selected()).containsExactlyInAnyOrder("a", "b");
        assertThat(selection.total(form)).isEqualTo(2);
        assertThat(selection.asked(form)).isEqualTo(Document.of("tag", List.of("boats")));
    }

    @Test
    void whatWordsFindIsNotedOneByOne() {
        form.setMatching("q=sailing");

        assertThat(selection.query(form).words()).isEmpty();
        assertThat(selected()).containsExactlyInAnyOrder("a", "b");
        form.setMatching("q=flying");
        assertThat(selected()).isEmpty();
    }

    @Test
    void everythingHasToBeSaidAndNothingIsNothing() {
        assertThatThrownBy(() -> selection.query(form)).isInstanceOf(ProblemException.class);
        form.setMatching(BulkSelection.EVERYTHING);
        assertThat(selected()).hasSize(3);
    }

    @Test
    void filtersAreReadAsAddressesHaveThem() {
        assertThat(BulkSelection.filters("tag=a+b%26c&tag=-d&attr.rating=%3E%3D4&broken=%zz"))
                .isEqualTo(
                        Map.of("tag", List.of("a b&c", "-d"), "attr.rating", List.of(">=4"), "broken", List.of("%zz")));
    }

    private List<String> selected() {
        return posts.page(selection.query(form)).posts().stream()
                .map(Post::id)
                .map(id -> id.text())
                .toList();
    }
}

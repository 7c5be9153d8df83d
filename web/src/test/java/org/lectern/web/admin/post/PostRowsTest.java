package org.lectern.web.admin.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.PostBuilder;
import org.lectern.post.kind.EntryKind;
import org.lectern.post.kind.Kinds;
import org.lectern.site.Site;
import org.lectern.tag.InMemoryTags;
import org.lectern.web.admin.frame.SiteTime;

class PostRowsTest {
    private final InMemoryPosts posts = new InMemoryPosts();
    private final InMemoryTags tags = new InMemoryTags();
    private final PostFilters filters = new PostFilters();
    private final PostRows rows = new PostRows(
            posts,
            tags,
            new Kinds(List.of(new EntryKind())),
            new SiteTime(new Site("", ZoneId.of("Europe/Amsterdam"), Optional.empty())),
            Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void onePostOfEachStatus() {
        store(aPost().titled("Draft").draft());
        store(aPost().titled("Now").publishedAt("2026-05-01T12:00:00Z").taggedWith("python"));
        store(aPost().titled("Later").publishedAt("2026-05-01T12:00:00.001Z"));
        store(aPost().titled("Undated"));
    }

    @Test
    void scheduledIsWhatIsPublishedInTheFuture() {
        filters.setStatus("scheduled");
        assertThat(labels()).containsExactly("Later");
        assertThat(page().get(0).status()).isEqualTo("scheduled");
    }

    @Test
    void publishedIsWhatReadersSee() {
        filters.setStatus("published");
        assertThat(labels()).containsExactly("Now", "Undated");
        assertThat(rows.count(filters)).isEqualTo(2);
    }

    @Test
    void aTagIsFoundByItsLabelToo() {
        filters.setTag("Python");
        assertThat(labels()).containsExactly("Now");
    }

    @Test
    void aPartOfTheTitleIsEnough() {
        filters.setTitle("DATE");
        assertThat(labels()).containsExactly("Undated");
    }

    @Test
    void aRowSpeaksTheLanguageOfPeople() {
        tags.rememberLabels(Map.of("python", "Python"));
        filters.setTag("python");
        PostRow row = page().get(0);
        assertThat(row.kind()).isEqualTo("Entry");
        assertThat(row.tags()).containsExactly("Python");
        assertThat(row.published()).isEqualTo("2026-05-01 14:00");
    }

    @Test
    void theAddressHoldsWhatIsNotAsItIsAtFirst() {
        assertThat(filters.query()).isEmpty();
        filters.setTitle("a&b ü");
        filters.setSort("title");
        filters.setPage(3);
        assertThat(filters.query()).isEqualTo("?q=a%26b+%C3%BC&sort=title&page=3");
    }

    private List<PostRow> page() {
        return rows.page(filters, PostSort.NEWEST_FIRST, 0, 25);
    }

    private List<String> labels() {
        return page().stream().map(PostRow::label).toList();
    }

    private void store(PostBuilder post) {
        posts.insert(post.build());
    }
}

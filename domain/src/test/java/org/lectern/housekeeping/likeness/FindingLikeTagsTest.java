package org.lectern.housekeeping.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.housekeeping.likeness.FindLikeTags.Asked;
import org.lectern.housekeeping.likeness.FindLikeTags.Like;
import org.lectern.post.InMemoryPosts;
import org.lectern.statistics.CountingNode;
import org.lectern.tag.InMemoryTags;
import org.lectern.tag.Tag;
import org.lectern.tag.TagMeanings;

class FindingLikeTagsTest {
    private static final Instant MAY = Instant.parse("2025-05-16T10:00:00Z");

    private final InMemoryPosts posts = new InMemoryPosts();
    private final InMemoryTags tags = new InMemoryTags();
    private final FindLikeTags finding = new FindLikeTags(
            tags,
            new TagMeanings(tags),
            posts,
            CountingNode.statistics(posts, ZoneId.of("UTC")),
            Clock.fixed(MAY, ZoneOffset.UTC));

    @Test
    void aNewTagIsHeldAgainstThoseThatPostsHaveAndThoseThatAreDescribed() {
        posts.insertAll(aPost().taggedWith("python").publishedAt(MAY).times(2));
        tags.insert(new Tag("pythons", 1, Document.of(Tag.LABEL, "Pythons")));
        tags.insert(new Tag("pyhon", 1, Document.of(Tag.REDIRECT, "python")));

        Asked asked = finding.ask("Pyhton").orElseThrow();

        assertThat(asked.isNew()).isTrue();
        assertThat(asked.slug()).isEqualTo("pyhton");
        assertThat(asked.like()).containsExactly(new Like("python", "python", 2, "differ in one letter"));
        assertThat(finding.ask("Python's").orElseThrow().like())
                .extracting(Like::label)
                .contains("Pythons");
    }

    @Test
    void whatIsKnownIsNotAskedAbout() {
        posts.insertAll(List.of(aPost().taggedWith("python").publishedAt(MAY).build()));
        posts.insertAll(List.of(aPost().taggedWith("pythn").draft().build()));
        tags.insert(new Tag("pythona", 1, Document.of(Tag.SYNONYMS, List.of("pythonb"))));

        for (String known : new String[] {"python", "pythn", "pythona", "pythonb"}) {
            assertThat(finding.ask(known).orElseThrow().isNew()).as(known).isFalse();
            assertThat(finding.ask(known).orElseThrow().like()).as(known).isEmpty();
        }
        assertThat(finding.ask("...")).isEmpty();
    }
}

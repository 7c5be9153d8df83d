package org.lectern.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.FiredEvents;
import org.lectern.document.Document;
import org.lectern.post.InMemoryPosts;
import org.lectern.tag.CurateTags.Deletion;

class CuratingTagsTest {
    private final InMemoryTags tags = new InMemoryTags();
    private final InMemoryPosts posts = new InMemoryPosts();
    private final FiredEvents<TagsChanged> facts = new FiredEvents<>();
    private final CurateTags curating = new CurateTags(tags, posts, facts);

    private Tag stored(String slug, Document document) {
        return ((TagResult.Stored) curating.create(Tag.unknown(slug).with(document))).tag();
    }

    @Test
    void aTagThatADraftHasStays() {
        Tag python = stored("python", Document.of("label", "Python"));
        posts.insert(aPost().titled("On snakes").taggedWith("python").draft().build());

        assertThat(curating.delete(python)).isInstanceOfSatisfying(Deletion.InUse.class, used -> assertThat(
                        used.usage().sentence())
                .contains("On snakes"));
        assertThat(tags.find("python")).contains(python);
        assertThat(facts.all()).hasSize(1);
    }

    @Test
    void aTagThatOthersLeadToStays() {
        Tag jakarta = stored("jakarta-ee", Document.of("label", "Jakarta EE"));
        stored("j2ee", Document.of("redirect", "jakarta-ee"));
        stored("java", Document.of("synonyms", List.of("jakarta-ee")));

        assertThat(curating.delete(jakarta)).isEqualTo(new Deletion.Meant(List.of("j2ee")));
        assertThat(tags.find("jakarta-ee")).contains(jakarta);
    }

    @Test
    void whatNobodyNeedsIsForgottenUnlessSomebodyWasFaster() {
        Tag old = stored("python", Document.of("label", "Python"));
        Tag now = ((TagResult.Stored) curating.replace(old.with(Document.of("label", "py")))).tag();

        assertThat(curating.delete(old)).isEqualTo(new Deletion.Stale(now));
        assertThat(curating.delete(now)).isEqualTo(new Deletion.Deleted());
        assertThat(curating.delete(now)).isEqualTo(new Deletion.Missing());
        assertThat(facts.all()).containsExactly(changed("python"), changed("python"), changed("python"));
    }

    private static TagsChanged changed(String slug) {
        return new TagsChanged(Set.of(slug));
    }
}

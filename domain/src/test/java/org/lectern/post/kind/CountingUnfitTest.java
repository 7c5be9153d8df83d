package org.lectern.post.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;
import static org.lectern.post.kind.KindsOfASite.aField;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.problem.Checked;

class CountingUnfitTest {
    private final KindsOfASite site = new KindsOfASite();
    private final InMemoryPosts posts = new InMemoryPosts();
    private final CountUnfit counting = new CountUnfit(posts, new KindRules(site.kinds()));

    @Test
    void postsAreHeldAgainstTheKindAsItWouldBe() {
        Kind review = site.declare("review", aField("rating", "text"));
        Post wrong = aPost().ofKind("review").withAttribute("rating", "six").build();
        Post right = aPost().ofKind("review").withAttribute("rating", 6).build();
        posts.insertAll(List.of(wrong, right, aPost().ofKind("entry").build()));

        CountUnfit.Count now = counting.of(review);
        CountUnfit.Count then = counting.of(supposed(review, aField("rating", "number")));

        assertThat(now.some()).extracting(each -> each.post().id()).containsExactly(right.id());
        assertThat(then.some()).extracting(each -> each.post().id()).containsExactly(wrong.id());
        assertThat(then.some().get(0).faults().get(0).pointer()).isEqualTo("/attributes/rating");
        assertThat(List.of(then.posts(), then.examined(), then.unfit())).containsExactly(2L, 2L, 1L);
    }

    @Test
    void ofManyTheFirstAreLookedAtAndAllAreCounted() {
        Kind review = site.declare("review", aField("rating", "number").with("required", true));
        posts.insertAll(aPost().ofKind("review").times(5_400));

        CountUnfit.Count count = counting.of(review);

        assertThat(count.posts()).isEqualTo(5_400);
        assertThat(count.examined()).isEqualTo(5_000);
        assertThat(count.unfit()).isEqualTo(5_000);
        assertThat(count.some()).hasSize(10);
    }

    private Kind supposed(Kind kind, Document field) {
        Checked<Kind> read = site.declaring().suppose(kind, Document.of("fields", List.of(field)));
        return ((Checked.Right<Kind>) read).value();
    }
}

package org.lectern.web.admin.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.post.Post;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.history.PostHistory;
import org.lectern.post.kind.EntryKind;
import org.lectern.post.kind.KindRules;
import org.lectern.post.kind.Kinds;
import org.lectern.post.unsaved.InMemoryUnsavedTexts;
import org.lectern.post.unsaved.UnsavedText;
import org.lectern.site.Site;
import org.lectern.web.admin.editor.form.FormsForTests;
import org.lectern.web.admin.editor.form.TypedForm;

class OpeningFormsTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final Kinds KINDS = new Kinds(List.of(new EntryKind()));

    private final FormsForTests forms = new FormsForTests(
            new Site("", ZoneId.of("UTC"), Optional.empty()), Clock.fixed(NOW, ZoneOffset.UTC), KINDS);
    private final InMemoryUnsavedTexts texts = new InMemoryUnsavedTexts();
    private final OpenForm opening = new OpenForm(
            forms.save, new PostHistory(forms.storing.revisions), texts, forms.filling, new KindRules(KINDS));
    private Post post;

    @BeforeEach
    void store() {
        forms.posts.insert(
                aPost().titled("Title").withMarkdown("One.\n\nTwo.\n").build());
        post = forms.posts.pageById(Optional.empty(), 1).get(0);
    }

    @Test
    void aPostOpensAsItIsStored() {
        OpenedForm opened = open();

        assertThat(opened.form().text("title")).isEqualTo("Title");
        assertThat(opened.version()).isEqualTo(1);
        assertThat(opened.unsaved()).isEmpty();
    }

    @Test
    void whatAPersonTypedIsThereAgainForThatPersonAlone() {
        type(1, forms.filling.filled(post).with("title", "Typed"));

        assertThat(open().form().text("title")).isEqualTo("Typed");
        assertThat(open().merge()).isEmpty();
        assertThat(opening.find("bob", post.id().text()).orElseThrow().form().text("title"))
                .isEqualTo("Title");
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsMergedIntoIt() {
        type(1, forms.filling.filled(post).with("source", "One, mine.\n\nTwo.\n"));
        saveElsewhere("One.\n\nTwo, theirs.\n");

        OpenedForm opened = open();

        assertThat(opened.version()).isEqualTo(2);
        assertThat(opened.merge().orElseThrow().isSettled()).isTrue();
        assertThat(opened.form().text("source")).isEqualTo("One, mine.\n\nTwo, theirs.\n");
    }

    @Test
    void whatBothChangedIsForThePersonToChoose() {
        type(1, forms.filling.filled(post).with("source", "Mine.\n\nTwo.\n"));
        saveElsewhere("Theirs.\n\nTwo.\n");

        assertThat(open().merge().orElseThrow().open()).hasSize(1);
    }

    @Test
    void aPostThatSomebodyDeletedOpensAsANewOne() {
        type(1, forms.filling.filled(post).with("title", "Typed"));
        forms.posts.delete(post.id(), 1);

        OpenedForm opened = open();

        assertThat(opened.isFresh()).isTrue();
        assertThat(opened.wasDeleted()).isTrue();
        assertThat(opened.version()).isZero();
        assertThat(opened.form().text("title")).isEqualTo("Typed");
    }

    @Test
    void whereNothingIsNothingOpens() {
        assertThat(opening.find("ada", "nothing")).isEmpty();
        OpenedForm fresh = opening.fresh("new", TypedForm.empty().with("authors", "ada"));
        assertThat(fresh.isFresh()).isTrue();
        assertThat(fresh.form().text("kind")).isEqualTo("entry");
        assertThat(fresh.form().text("authors")).isEqualTo("ada");
    }

    private OpenedForm open() {
        return opening.find("ada", post.id().text()).orElseThrow();
    }

    private void type(long version, TypedForm form) {
        texts.insert(new UnsavedText("ada", post.id().text(), version, "w", 1, form.fields(), NOW));
    }

    private void saveElsewhere(String source) {
        forms.save.save(
                post.id().text(), 1, TypedForm.empty().with("source", source), Change.by("bob", Channel.EDITOR));
    }
}

package org.lectern.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.bulk.BulkStep.Outcome;
import org.lectern.bulk.operation.TakeBackImport;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostBuilder;
import org.lectern.post.PostFields;
import org.lectern.post.PostQuery;
import org.lectern.post.Status;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.problem.Checked;

class TakingBackImportsTest {
    private static final Change IMPORTING = Change.by("ada", Channel.IMPORT).because("notes.zip");

    private final BulkForTests bulk = new BulkForTests();

    @Test
    void whatAnImportBroughtGoesIntoTheTrashAndComesBack() {
        imported("a", "run");
        imported("b", "other-run");
        changed("a", "title", "Mended by the same import", IMPORTING);

        BulkChange done = takenBack("run");

        assertThat(bulk.post("a").status()).isEqualTo(Status.TRASHED);
        assertThat(bulk.post("b").status()).isEqualTo(Status.PUBLISHED);

        bulk.undone(done);

        assertThat(bulk.post("a").status()).isEqualTo(Status.PUBLISHED);
        assertThat(bulk.post("a").title()).contains("Mended by the same import");
    }

    @Test
    void whatAnImportChangedIsAsItWasBefore() {
        imported("a", "first");
        Post before = bulk.post("a");
        changed("a", PostFields.SOURCE, source("second"), IMPORTING);
        changed("a", "title", "Of the second", IMPORTING);

        takenBack("second");

        assertThat(bulk.post("a").title()).isEqualTo(before.title());
        assertThat(bulk.post("a").status()).isEqualTo(Status.PUBLISHED);
        assertThat(bulk.post("a").document().document(PostFields.SOURCE).flatMap(each -> each.text("import")))
                .contains("first");
    }

    @Test
    void whatSomebodyEditedSinceStaysAndIsToldOf() {
        imported("a", "run");
        changed("a", "title", "By hand", Change.by("eve", Channel.EDITOR));

        BulkChange done = takenBack("run");

        assertThat(bulk.post("a").title()).contains("By hand");
        assertThat(bulk.post("a").status()).isEqualTo(Status.PUBLISHED);
        assertThat(bulk.log(done).get(0).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(bulk.log(done).get(0).why()).contains("edited since by eve");
    }

    @Test
    void whichImportHasToBeSaid() {
        assertThat(bulk.plan(PostQuery.everything(), TakeBackImport.NAME, Document.empty()))
                .isInstanceOf(Checked.Wrong.class);
    }

    private BulkChange takenBack(String run) {
        return bulk.done(
                PostQuery.everything().matching(PostQuery.Field.IMPORT, run),
                TakeBackImport.NAME,
                Document.of(TakeBackImport.IMPORT, run));
    }

    private void imported(String id, String run) {
        PostBuilder post = aPost().withId(id).titled("As imported").with(PostFields.SOURCE, source(run));
        bulk.storing.store.insertAll(List.of(post.build()), IMPORTING, BulkForTests.NOW);
    }

    private void changed(String id, String field, Object value, Change change) {
        Post post = bulk.post(id);
        bulk.storing.store.replace(post, post.document().with(field, value), change, BulkForTests.NOW);
    }

    private static Document source(String run) {
        return Document.of("import", run).with("path", "a.md");
    }
}

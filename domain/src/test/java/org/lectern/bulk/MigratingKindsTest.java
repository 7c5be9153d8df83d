package org.lectern.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;
import static org.lectern.post.kind.KindsOfASite.aField;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.lectern.bulk.BulkChange.State;
import org.lectern.bulk.BulkStep.Outcome;
import org.lectern.bulk.operation.DropAttribute;
import org.lectern.bulk.operation.FieldChanges;
import org.lectern.bulk.operation.MigrateFields;
import org.lectern.bulk.operation.RenameAttribute;
import org.lectern.bulk.operation.RetypeAttribute;
import org.lectern.bulk.operation.SplitAttribute;
import org.lectern.document.Document;
import org.lectern.lease.InMemoryLeases;
import org.lectern.post.EditPost;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.PostBuilder;
import org.lectern.post.PostId;
import org.lectern.post.Status;
import org.lectern.post.StoringForTests;
import org.lectern.post.kind.DeclareMigrated;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.KindDocument;
import org.lectern.post.kind.KindRules;
import org.lectern.post.kind.KindsOfASite;
import org.lectern.post.kind.migration.MigrateKind;
import org.lectern.post.kind.migration.MigrateResult;
import org.lectern.post.kind.migration.MigrationReading;
import org.lectern.problem.Violation;
import org.lectern.time.TestClock;

class MigratingKindsTest {
    private static final Document STARS_TO_RATING = Document.of("name", "stars").with("to", "rating");

    private final TestClock clock = new TestClock(BulkForTests.NOW);
    private final KindsOfASite site = new KindsOfASite();
    private final StoringForTests storing = new StoringForTests(new InMemoryPosts(), clock);
    private final EditPost editing = new EditPost(storing.store, storing.rules, new KindRules(site.kinds()), clock);
    private final FieldChanges fieldChanges = new FieldChanges(
            List.of(new RenameAttribute(), new RetypeAttribute(), new DropAttribute(), new SplitAttribute()));
    private final Operations operations = new Operations(List.of(new MigrateFields(
            fieldChanges, site.kinds(), site.declaring(), new DeclareMigrated(site.kinds(), site.declaring()))));
    private final InMemoryBulkChanges changes = new InMemoryBulkChanges();
    private final InMemoryBulkSteps steps = new InMemoryBulkSteps();
    private final SteerBulkChange steer = new SteerBulkChange(changes);
    private final RunBulkChanges run = new RunBulkChanges(
            changes,
            steps,
            new PostSteps(storing.posts, storing.revisions, editing, storing.store, clock),
            operations,
            storing.posts,
            new InMemoryLeases(clock),
            clock);
    private final MigrateKind migrating = new MigrateKind(
            site.kinds(),
            site.declaring(),
            new PlanBulkChange(operations, new PreviewBulkChange(storing.posts, editing), changes, clock),
            new MigrationReading(fieldChanges));

    @Test
    void aRenamedFieldIsDeclaredAndAllPostsOfTheKindCarryItThenAndBack() {
        Kind former = site.declare("review", aField("stars", "number").with("required", true));
        store(aPost().withId("a").ofKind("review").with("stars", 3));
        store(aPost().withId("t").ofKind("review").with("stars", 4).withStatus(Status.TRASHED));
        store(aPost().withId("e").with("stars", 5));

        BulkChange planned = planned("rename-attribute", STARS_TO_RATING);

        assertThat(preview(planned)).containsEntry("changed", 2L).containsEntry("refused", 0L);
        assertThat(kind()).isEqualTo(former);
        BulkChange done = started(planned);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(attributes("a")).isEqualTo(Document.of("rating", 3));
        assertThat(attributes("t")).isEqualTo(Document.of("rating", 4));
        assertThat(attributes("e")).isEqualTo(Document.of("stars", 5));
        assertThat(kind().version()).isEqualTo(2);
        assertThat(kind().migration()).contains(done.id());
        assertThat(kind().fields()).singleElement().satisfies(field -> {
            assertThat(field.name()).isEqualTo("rating");
            assertThat(field.label()).isEqualTo("rating");
            assertThat(field.required()).isTrue();
        });

        assertThat(undone(done).state()).isEqualTo(State.UNDONE);
        assertThat(attributes("a")).isEqualTo(Document.of("stars", 3));
        assertThat(attributes("t")).isEqualTo(Document.of("stars", 4));
        assertThat(kind().fields()).isEqualTo(former.fields());
        assertThat(kind().version()).isEqualTo(3);
    }

    @Test
    void aRetypedFieldIsTriedByItsNewTypeAndWhatDoesNotFitStaysAndIsNamed() {
        site.declare("review", aField("stars", "text").with("default", "1").with("max", 9));
        store(aPost().withId("a").ofKind("review").with("stars", "3"));
        store(aPost().withId("b").ofKind("review").with("stars", "many"));
        store(aPost().withId("c").ofKind("review").with("stars", "9"));
        Document toNumber = Document.of("name", "stars").with("conversion", "text-to-number");
        List<Document> upToFive = List.of(aField("stars", "number").with("max", 5));

        MigrateResult result =
                migrating.plan("review", wanted("retype-attribute", toNumber).with("fields", upToFive), 1, "ada");

        BulkChange planned = ((MigrateResult.Planned) result).change();
        assertThat(preview(planned)).containsEntry("changed", 1L).containsEntry("refused", 2L);
        BulkChange done = started(planned);
        assertThat(attributes("a")).isEqualTo(Document.of("stars", 3));
        assertThat(attributes("b")).isEqualTo(Document.of("stars", "many"));
        assertThat(attributes("c")).isEqualTo(Document.of("stars", "9"));
        assertThat(steps.count(done.id(), Outcome.REFUSED)).isEqualTo(2);
        assertThat(fields().get(0).fields()).containsEntry("type", "number").containsEntry("max", 5);
    }

    @Test
    void droppedAndSplitFieldsLeaveTheDeclarationAndComeBackWithTheirValues() {
        site.declare("review", aField("stars", "number"), aField("who", "text"));
        store(aPost().withId("a").ofKind("review").with("stars", 3).with("who", "Lee, Ann"));
        Document split = Document.of("name", "who").with("separator", ", ").with("into", List.of("family", "given"));

        BulkChange first = started(planned("drop-attribute", Document.of("name", "stars")));
        BulkChange second = started(planned("split-attribute", split));

        assertThat(attributes("a")).isEqualTo(Document.of("family", "Lee").with("given", "Ann"));
        assertThat(names()).containsExactly("family", "given");
        assertThat(undone(first).state()).isEqualTo(State.FAILED);
        assertThat(names()).containsExactly("family", "given");
        assertThat(undone(second).state()).isEqualTo(State.UNDONE);
        assertThat(names()).containsExactly("who");
        assertThat(attributes("a")).isEqualTo(Document.of("who", "Lee, Ann"));
    }

    @Test
    void aMigrationWhoseKindWasChangedSinceFailsAndChangesNothing() {
        site.declare("review", aField("stars", "number"));
        store(aPost().withId("a").ofKind("review").with("stars", 3));
        BulkChange planned = planned("rename-attribute", STARS_TO_RATING);
        Document other = Document.of("fields", List.of(aField("stars", "text"), aField("rating", "text")));
        site.declaring().declare("review", other, OptionalLong.of(1));

        BulkChange failed = started(planned);

        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.document().text("problem"))
                .contains("The kind 'review' was changed meanwhile: it is at version 2, and this is about version 1.");
        assertThat(attributes("a")).isEqualTo(Document.of("stars", 3));
        assertThat(names()).containsExactly("stars", "rating");
        assertThat(undone(failed).state()).isEqualTo(State.UNDONE);
        assertThat(names()).containsExactly("stars", "rating");
    }

    @Test
    void beginningAndTakingBackTwiceDoesItOnce() {
        site.declare("review", aField("stars", "number"));
        DeclareMigrated declaring = new DeclareMigrated(site.kinds(), site.declaring());

        assertThat(declaring.declare("m", "review", 1, List.of(aField("rating", "number"))))
                .isEmpty();
        assertThat(declaring.declare("m", "review", 1, List.of(aField("rating", "number"))))
                .isEmpty();
        assertThat(kind().version()).isEqualTo(2);
        assertThat(declaring.takeBack("m", "review", 1)).isEmpty();
        assertThat(declaring.takeBack("m", "review", 1)).isEmpty();
        assertThat(kind().version()).isEqualTo(3);
        assertThat(names()).containsExactly("stars");
    }

    @Test
    void whatMakesNoSenseForTheKindIsRefusedAtItsPlace() {
        site.declare("review", aField("stars", "number"), aField("rating", "text"));

        assertThat(pointers(wanted("drop-attribute", Document.of("name", "size"))))
                .containsExactly("/change/parameters/name");
        assertThat(pointers(
                        wanted("rename-attribute", Document.of("name", "stars").with("to", "Rating"))))
                .containsExactly("/change/parameters/to");
        assertThat(pointers(
                        wanted("rename-attribute", Document.of("name", "stars").with("to", "9 lives"))))
                .containsExactly("/change/parameters");
        assertThat(pointers(
                        wanted("retype-attribute", Document.of("name", "stars").with("conversion", "text-to-date"))))
                .containsExactly("/change/parameters/conversion");
        assertThat(pointers(wanted(
                        "split-attribute",
                        Document.of("name", "rating").with("separator", ",").with("into", List.of("a", "STARS")))))
                .containsExactly("/change/parameters/into");
        assertThat(pointers(wanted("add-tags", Document.empty()).with("x", 1)))
                .containsExactly("/x", "/change/operation");
        assertThat(pointers(wanted("drop-attribute", Document.of("name", "stars"))
                        .with("fields", List.of(aField("stars", "number"), aField("rating", "text")))))
                .containsExactly("/fields");
        assertThat(migrating.plan("review", wanted("drop-attribute", Document.of("name", "stars")), 7, "ada"))
                .isInstanceOf(MigrateResult.Conflict.class);
        assertThat(migrating.plan("opera", Document.empty(), 1, "ada")).isEqualTo(new MigrateResult.Missing());
        assertThat(kind().version()).isEqualTo(1);
    }

    private void store(PostBuilder post) {
        storing.posts.insert(post.build());
    }

    private static Document wanted(String operation, Document parameters) {
        return Document.of("change", Document.of("operation", operation).with("parameters", parameters));
    }

    private BulkChange planned(String operation, Document parameters) {
        MigrateResult result = migrating.plan("review", wanted(operation, parameters), kind().version(), "ada");
        return ((MigrateResult.Planned) result).change();
    }

    private BulkChange started(BulkChange planned) {
        steer.start(planned.id());
        run.run();
        return changes.find(planned.id()).orElseThrow();
    }

    private BulkChange undone(BulkChange change) {
        steer.undo(change.id());
        run.run();
        return changes.find(change.id()).orElseThrow();
    }

    private List<String> pointers(Document wanted) {
        return ((MigrateResult.Rejected) migrating.plan("review", wanted, 1, "ada"))
                .violations().stream().map(Violation::pointer).toList();
    }

    private static Map<String, Object> preview(BulkChange planned) {
        return planned.document().document("preview").orElseThrow().fields();
    }

    private Document attributes(String id) {
        return storing.posts.find(PostId.of(id)).orElseThrow().attributes();
    }

    private Kind kind() {
        return site.kinds().findAnew("review").orElseThrow();
    }

    private List<Document> fields() {
        return KindDocument.of(kind()).documents("fields");
    }

    private List<String> names() {
        return fields().stream().flatMap(field -> field.text("name").stream()).toList();
    }
}

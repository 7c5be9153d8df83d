package org.lectern.post.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;
import static org.lectern.post.kind.KindsOfASite.aField;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.document.Document;
import org.lectern.post.InMemoryPosts;
import org.lectern.problem.Violation;

class DeclaringKindsTest {
    private final KindsOfASite site = new KindsOfASite();
    private final InMemoryPosts posts = new InMemoryPosts();
    private final DeleteKind deleting = new DeleteKind(site.kinds(), site.declared(), posts, site.changes());

    @Test
    void aKindIsStoredAsItWasDeclaredAndTold() {
        Document field = aField("rating", "number")
                .with("label", "Stars")
                .with("help", "One to five")
                .with("required", true)
                .with("default", 3)
                .with("min", 1)
                .with("max", 5);
        Document declaration = Document.of("label", "Review").with("description", "What we think of it");

        DeclareResult result = declare("review", declaration.with("fields", List.of(field)), OptionalLong.empty());

        assertThat(result).isInstanceOfSatisfying(DeclareResult.Declared.class, done -> {
            assertThat(done.isNew()).isTrue();
            assertThat(done.kind().version()).isEqualTo(1);
            assertThat(done.kind().builtIn()).isFalse();
        });
        Document stored = site.declared().find("review").orElseThrow().declaration();
        assertThat(stored.text("label")).contains("Review");
        assertThat(stored.documents("fields").get(0).fields()).containsAllEntriesOf(field.fields());
        assertThat(site.changes().all()).containsExactly(new KindsChanged("review"));
    }

    @Test
    void whatIsReadCanBeDeclaredAgainAndSaysTheSame() {
        Kind kind = site.declare(
                "everything",
                aField("genre", "enumeration").with("values", List.of("a", "b")),
                aField("quotes", "list")
                        .with("of", Document.of("type", "list").with("of", Document.of("type", "markdown")))
                        .with("max", 3),
                aField("publisher", "group")
                        .with(
                                "fields",
                                List.of(
                                        aField("name", "text"),
                                        aField("at", "place").with("help", "Where"))),
                aField("about", "reference").with("to", "person"));

        DeclareResult again = declare("everything", KindDocument.of(kind), OptionalLong.of(1));

        assertThat(KindDocument.of(((DeclareResult.Declared) again).kind())).isEqualTo(KindDocument.of(kind));
        assertThat(site.declared().version("everything", 1)).isPresent();
    }

    @Test
    void onlyTheVersionThatAChangeBeganFromIsReplaced() {
        site.declare("review");

        assertThat(declare("review", Document.empty(), OptionalLong.empty()))
                .isInstanceOf(DeclareResult.Conflict.class);
        assertThat(declare("review", Document.empty(), OptionalLong.of(7))).isInstanceOf(DeclareResult.Conflict.class);
        assertThat(declare("review", Document.empty(), OptionalLong.of(1)))
                .isInstanceOfSatisfying(DeclareResult.Declared.class, done -> assertThat(done.isNew())
                        .isFalse());
        assertThat(declare("unheard-of", Document.empty(), OptionalLong.of(1)))
                .isInstanceOf(DeclareResult.Missing.class);
    }

    @Test
    void aKindThatComesBackDoesNotTakeAVersionThatItsNameHadBefore() {
        site.declare("review", aField("a", "text"));
        deleting.delete("review", 1);

        Kind again = site.declare("review", aField("b", "text"));

        assertThat(again.version()).isEqualTo(2);
        assertThat(site.kinds()
                        .version("review", 1)
                        .orElseThrow()
                        .fields()
                        .get(0)
                        .name())
                .isEqualTo("a");
    }

    @Test
    void aKindOfLecternsGetsFieldsAndIsNeverDeleted() {
        DeclareResult result =
                declare("talk", Document.of("fields", List.of(aField("room", "text"))), OptionalLong.of(0));

        assertThat(((DeclareResult.Declared) result).kind().builtIn()).isTrue();
        assertThat(deleting.delete("talk", 1)).isInstanceOf(DeleteKindResult.BuiltIn.class);
        assertThat(site.kinds().find("talk").orElseThrow().fields()).hasSize(1);
    }

    @Test
    void aKindThatPostsHaveIsNotDeletedAndSomeOfThemAreNamed() {
        site.declare("review");
        for (int i = 0; i < 7; i++) {
            posts.insert(aPost().ofKind("review").withSlug("r" + i).build());
        }

        assertThat(deleting.delete("review", 1)).isInstanceOfSatisfying(DeleteKindResult.InUse.class, use -> {
            assertThat(use.count()).isEqualTo(7);
            assertThat(use.some()).hasSize(5);
        });
        assertThat(site.declared().find("review")).isPresent();
        assertThat(deleting.delete("review", 2)).isInstanceOf(DeleteKindResult.Conflict.class);
        assertThat(deleting.delete("nothing", 1)).isInstanceOf(DeleteKindResult.Missing.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Review", "a b", "-a", "a-", "a--b", "1a", "a,b", "é", "a/b"})
    void aNameThatWouldNotStandInAnAddressOrAFilterIsRefused(String name) {
        assertThat(pointers(declare(name, Document.empty(), OptionalLong.empty())))
                .containsExactly("/name");
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("a field without a name", Document.of("type", "text"), "/fields/0/name"),
                Arguments.of("a name with a dot", aField("a.b", "text"), "/fields/0/name"),
                Arguments.of("a name of the store's", aField("$set", "text"), "/fields/0/name"),
                Arguments.of("a core field's name", aField("title", "text"), "/fields/0/name"),
                Arguments.of("a name that the API states", aField("version", "text"), "/fields/0/name"),
                Arguments.of("an unknown type", aField("a", "hologram"), "/fields/0/type"),
                Arguments.of("an unknown setting", aField("a", "text").with("colour", 1), "/fields/0/colour"),
                Arguments.of(
                        "bounds upside down",
                        aField("a", "number").with("min", 5).with("max", 1),
                        "/fields/0/min"),
                Arguments.of("a bound that is none", aField("a", "number").with("min", "1"), "/fields/0/min"),
                Arguments.of("half a character", aField("a", "text").with("max", 1.5), "/fields/0/max"),
                Arguments.of("no choice", aField("a", "enumeration"), "/fields/0/values"),
                Arguments.of(
                        "a choice twice",
                        aField("a", "enumeration").with("values", List.of("x", "x")),
                        "/fields/0/values"),
                Arguments.of("a list of nothing", aField("a", "list"), "/fields/0/of"),
                Arguments.of(
                        "a list of something unknown",
                        aField("a", "list").with("of", Document.of("type", "x")),
                        "/fields/0/of/type"),
                Arguments.of("an empty group", aField("a", "group").with("fields", List.of()), "/fields/0/fields"),
                Arguments.of(
                        "a wrong field in a group",
                        aField("a", "group").with("fields", List.of(aField("b", "x"))),
                        "/fields/0/fields/0/type"),
                Arguments.of("a reference to the moon", aField("a", "reference").with("to", "moon"), "/fields/0/to"),
                Arguments.of("a reference to nothing", aField("a", "reference"), "/fields/0/to"),
                Arguments.of(
                        "a default that is wrong", aField("a", "number").with("default", "x"), "/fields/0/default"),
                Arguments.of("required maybe", aField("a", "text").with("required", "maybe"), "/fields/0/required"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongFields")
    void aFieldThatCannotBeIsRefusedAtItsPlace(String what, Document field, String pointer) {
        assertThat(pointers(declare("review", Document.of("fields", List.of(field)), OptionalLong.empty())))
                .containsExactly(pointer);
        assertThat(site.declared().all()).isEmpty();
    }

    @Test
    void namesOfFieldsDifferInMoreThanTheirCase() {
        Document fields = Document.of("fields", List.of(aField("rating", "text"), aField("Rating", "number")));

        assertThat(pointers(declare("review", fields, OptionalLong.empty()))).containsExactly("/fields/1/name");
    }

    @Test
    void thereAreLimitsToHowManyFieldsAndHowDeep() {
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            many.add(aField("f" + i, "text"));
        }
        Document deep = aField("x", "text");
        for (int i = 0; i < 5; i++) {
            deep = aField("x", "group").with("fields", List.of(deep));
        }

        assertThat(pointers(declare("many", Document.of("fields", many), OptionalLong.empty())))
                .containsExactly("/fields");
        assertThat(pointers(declare("deep", Document.of("fields", List.of(deep)), OptionalLong.empty())))
                .containsExactly("/fields/0/fields/0/fields/0/fields/0/fields/0/type");
        assertThat(declare("full", Document.of("fields", many.subList(0, 200)), OptionalLong.empty()))
                .isInstanceOf(DeclareResult.Declared.class);
    }

    @Test
    void whatNoStoreCouldKeepIsRefusedAtItsPlace() {
        Document endless = aField("a", "number").with("max", new BigDecimal("1.2345678901234567890123456789012345678"));
        Document odd = aField("a", "group")
                .with("fields", List.of(aField("b", "text")))
                .with("default", Document.of("$c", 1));
        List<Document> large = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            large.add(aField("f" + i, "text").with("help", "x".repeat(9_000)));
        }

        assertThat(pointers(declare("review", Document.of("fields", List.of(endless)), OptionalLong.empty())))
                .containsExactly("/fields/0/max");
        assertThat(pointers(declare("review", Document.of("fields", List.of(odd)), OptionalLong.empty())))
                .containsExactly("/fields/0/default/$c");
        assertThat(pointers(declare("review", Document.of("fields", large), OptionalLong.empty())))
                .containsExactly("");
    }

    @Test
    void allFaultsComeAtOnce() {
        Document declaration = Document.of("name", "other")
                .with("label", List.of())
                .with("colour", "red")
                .with("fields", List.of(aField("id", "text"), aField("a", "x"), "y"));

        assertThat(pointers(declare("review", declaration, OptionalLong.empty())))
                .containsExactlyInAnyOrder(
                        "/name", "/label", "/colour", "/fields/0/name", "/fields/1/type", "/fields/2");
    }

    private DeclareResult declare(String name, Document declaration, OptionalLong expected) {
        return site.declaring().declare(name, declaration, expected);
    }

    private static List<String> pointers(DeclareResult result) {
        assertThat(result).isInstanceOf(DeclareResult.Rejected.class);
        return ((DeclareResult.Rejected) result)
                .violations().stream().map(Violation::pointer).toList();
    }
}

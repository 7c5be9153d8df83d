package org.lectern.post.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.kind.KindsOfASite.aField;

import com.networknt.schema.Error;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.post.PostDraft;
import org.lectern.post.PostDrafts;
import org.lectern.problem.Checked;
import org.lectern.site.Site;

class KindSchemaTest {
    private final KindsOfASite site = new KindsOfASite();

    @Test
    void everyTypeIsPublishedAsASchema() {
        Kind kind = site.declare(
                "everything",
                aField("a", "text").with("required", true).with("label", "A").with("help", "Some text"),
                aField("b", "markdown").with("max", 10),
                aField("c", "number").with("min", 1).with("whole", true).with("default", 2),
                aField("d", "boolean"),
                aField("e", "date"),
                aField("f", "instant"),
                aField("g", "url").with("relative", true),
                aField("h", "enumeration").with("values", List.of("x", "y")),
                aField("i", "list").with("of", Document.of("type", "reference").with("to", "event")),
                aField("j", "group").with("fields", List.of(aField("k", "image").with("altRequired", true))),
                aField("l", "place"),
                aField("m", "reference").with("to", "tag"));

        PublishedSchema schema = new PublishedSchema(kind);

        assertThat(schema.faultsOfItself()).isEmpty();
        assertThat(schema.at("/$id").stringValue()).isEqualTo("/api/v1/kinds/everything/schema?version=1");
        assertThat(schema.at("/properties/kind/const").stringValue()).isEqualTo("everything");
        assertThat(schema.at("/required")).hasToString("[\"kind\",\"attributes\"]");
        assertThat(schema.at("/properties/attributes/required")).hasToString("[\"a\"]");
        assertThat(schema.at("/properties/attributes/additionalProperties").booleanValue())
                .isTrue();
        assertThat(schema.at("/properties/attributes/properties/a/description").stringValue())
                .isEqualTo("Some text");
        assertThat(schema.at("/properties/attributes/properties/c"))
                .hasToString("{\"title\":\"c\",\"type\":[\"integer\",\"null\"],\"minimum\":1,\"default\":2,"
                        + "\"x-lectern\":{\"type\":\"number\",\"min\":1,\"whole\":true}}");
        assertThat(schema.at("/properties/attributes/properties/h/enum")).hasToString("[\"x\",\"y\",null]");
        assertThat(schema.at("/properties/attributes/properties/i/items/x-lectern"))
                .hasToString("{\"type\":\"reference\",\"to\":\"event\"}");
    }

    @Test
    void aPostThatIsTakenFitsInItsCoreFieldsToo() {
        PublishedSchema schema = new PublishedSchema(site.kinds().find("talk").orElseThrow());
        Document post = Document.of("kind", "talk")
                .with("slug", "s")
                .with("status", "scheduled")
                .with("language", "nl")
                .with("title", null)
                .with("summary", "S")
                .with("published", "2125-05-16")
                .with("authors", List.of("Ann Lee", Document.of("name", "Bo").with("x", 1)))
                .with("tags", List.of("C++"))
                .with("event", "PyGrunn")
                .with("talk", Document.of("speakers", List.of("Cy")).with("room", "Blue"))
                .with("partOf", Document.of("id", "x").with("position", 2).with("section", null))
                .with("content", Document.of("source", "text"))
                .with(
                        "images",
                        List.of(
                                "/a.png",
                                Document.of("url", "https://example.org/ü.png").with("alt", "")))
                .with("links", List.of("https://example.org/"))
                .with(
                        "corrections",
                        List.of("Wrong", Document.of("at", "2025-05-17").with("text", "Right")))
                .with("attributes", Document.of("any", 1))
                .with("beside", true);
        Checked<PostDraft> read =
                new PostDrafts(site.kinds(), new Site("", ZoneId.of("UTC"), Optional.empty())).read(post);

        assertThat(read).isInstanceOf(Checked.Right.class);
        assertThat(schema.faults(post)).isEmpty();
        assertThat(schema.faults(((Checked.Right<PostDraft>) read).value().shape()))
                .isEmpty();
    }

    @Test
    void aPostOfAnotherKindOrWithWrongCoreFieldsDoesNotFit() {
        PublishedSchema schema = new PublishedSchema(site.kinds().find("talk").orElseThrow());

        assertThat(schema.faults(Document.of("kind", "entry"))).hasSize(1);
        assertThat(schema.faults(Document.empty())).hasSize(1);
        assertThat(schema.faults(Document.of("kind", "talk").with("title", 5).with("published", "soon")))
                .extracting(Error::getInstanceLocation)
                .extracting(Object::toString)
                .contains("/title", "/published");
    }
}

package org.lectern.web.admin.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.post.kind.KindsOfASite;
import org.lectern.problem.Violation;
import org.lectern.web.json.JsonReading;
import org.lectern.web.json.JsonText;

class FieldTextsTest {
    private final FieldTexts converting = new FieldTexts(KindsOfASite.TYPES, new JsonReading(), new JsonText());

    @Test
    void everyDeclarationComesBackAsItWas() {
        Document text = field("verdict", "text").with("min", 1).with("multiline", true);
        Document choice = field("genre", "enumeration")
                .with("values", List.of("Novel", "Essay"))
                .with("default", "Essay");
        Document price =
                field("price", "number").with("max", new BigDecimal("9.5")).with("default", 3);
        Document speakers = field("with", "list")
                .with("max", 5)
                .with("unique", true)
                .with("of", Document.of("type", "reference").with("to", "person"));
        Document group =
                field("size", "group").with("fields", List.of(field("width", "number"), field("height", "number")));
        Document grades =
                field("grades", "list").with("of", Document.of("type", "number").with("min", 1));

        for (Document declared : List.of(text, choice, price, speakers, group, grades)) {
            List<Violation> faults = new ArrayList<>();
            assertThat(converting
                            .declared(converting.row(declared), "/fields/0", faults)
                            .fields())
                    .isEqualTo(declared.fields());
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void whatBelongsToAnotherTypeIsLeftOut() {
        FieldRow row = converting.row(field("genre", "enumeration").with("values", List.of("Novel")));
        row.with("type", "number").with("multiline", true).with("max", "7");

        assertThat(converting.declared(row, "/fields/0", new ArrayList<>()))
                .isEqualTo(field("genre", "number").with("max", 7));
        assertThat(converting.flags(row)).containsExactly("whole");
        assertThat(converting.hasValues(row)).isFalse();
    }

    @Test
    void entriesOfListsHaveValuesAndTargetsOfTheirOwn() {
        FieldRow row =
                new FieldRow().with("name", "genres").with("type", "list").with("of", "enumeration");

        assertThat(converting.hasValues(row)).isTrue();
        assertThat(converting.hasTarget(row)).isFalse();
    }

    @Test
    void whatCannotBeReadIsSaidOfItsSetting() {
        FieldRow row = new FieldRow()
                .with("name", "x")
                .with("type", "number")
                .with("min", "few")
                .with("default", "{");
        FieldRow group = new FieldRow().with("name", "y").with("type", "group").with("more", "fields");
        List<Violation> faults = new ArrayList<>();

        converting.declared(row, "/fields/0", faults);
        converting.declared(group, "/fields/1", faults);

        assertThat(faults)
                .extracting(Violation::pointer)
                .containsExactly("/fields/0/min", "/fields/0/default", "/fields/1/more");
    }

    private static Document field(String name, String type) {
        return Document.of("name", name).with("required", false).with("type", type);
    }
}

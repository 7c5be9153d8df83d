package org.lectern.web.admin.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.event.InMemoryEvents;
import org.lectern.problem.Checked;
import org.lectern.reference.Referent;

class BulkParametersTest {
    private final InMemoryEvents events = new InMemoryEvents();
    private final BulkParameters parameters = new BulkParameters(events);
    private final BulkForm form = new BulkForm();

    @Test
    void tagsHaveCommasBetween() {
        type("tags", " python, ,Product Design ,");

        assertThat(read(BulkDeed.ADD_TAGS))
                .isEqualTo(Checked.right(Document.of("tags", List.of("python", "Product Design"))));
    }

    @Test
    void anEventThatIsKnownIsMeantByItsSlugAndNothingTypedIsNone() {
        events.insert(Referent.named("barn-talks-2025", "Barn Talks 2025"));
        type("event", "barn-talks-2025");
        assertThat(read(BulkDeed.SET_EVENT))
                .isEqualTo(Checked.right(Document.of(
                        "event", Document.of("slug", "barn-talks-2025").with("name", "Barn Talks 2025"))));

        type("event", "Somewhere else");
        assertThat(read(BulkDeed.SET_EVENT)).isEqualTo(Checked.right(Document.of("event", "Somewhere else")));
        type("event", " ");
        assertThat(read(BulkDeed.SET_EVENT)).isEqualTo(Checked.right(Document.of("event", null)));
    }

    @Test
    void aValueHasTheTypeThatWasChosen() {
        type("name", "rating");
        assertThat(value("number", "4")).isEqualTo(4L);
        assertThat(value("number", "-1.50")).isEqualTo(new BigDecimal("-1.50"));
        assertThat(value("number", "99999999999999999999")).isEqualTo(new BigDecimal("99999999999999999999"));
        assertThat(value("yes-no", "true")).isEqualTo(true);
        assertThat(value("text", "4")).isEqualTo("4");
        for (Map.Entry<String, String> wrong :
                Map.of("number", "four", "yes-no", "maybe").entrySet()) {
            type("type", wrong.getKey());
            type("value", wrong.getValue());
            assertThat(read(BulkDeed.SET_ATTRIBUTE)).isInstanceOf(Checked.Wrong.class);
        }
    }

    @Test
    void whatIsReplacedKeepsItsSpacesAndLines() {
        type("find", " a\r\nb ");
        type("replace", "");

        assertThat(read(BulkDeed.REPLACE_TEXT))
                .isEqualTo(Checked.right(Document.of("find", " a\nb ").with("replace", "")));
    }

    private Object value(String type, String typed) {
        type("type", type);
        type("value", typed);
        Checked<Document> read = read(BulkDeed.SET_ATTRIBUTE);
        return ((Checked.Right<Document>) read).value().value("value").orElseThrow();
    }

    private void type(String field, String text) {
        form.getValues().put(field, text);
    }

    private Checked<Document> read(BulkDeed deed) {
        return parameters.read(deed, form);
    }
}

package org.lectern.web.admin.around;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.event.EventRegister;
import org.lectern.event.InMemorySeriesList;
import org.lectern.person.PeopleRegister;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;
import org.lectern.reference.Referent;

class ReferentTextsTest {
    private final InMemorySeriesList series = new InMemorySeriesList();
    private final ReferentTexts events =
            new ReferentTexts(Around.EVENTS, new EventRegister(null, null, null, null), series);
    private final ReferentTexts people = new ReferentTexts(Around.PEOPLE, new PeopleRegister(null, null, null), series);

    @Test
    void whatIsShownAndNotChangedStaysAsItIs() {
        Document place = Document.of("name", "Der Aa")
                .with("floor", 2)
                .with("latitude", 53.2194)
                .with("longitude", -6.0);
        Document event = Document.of("slug", "meet")
                .with("name", "Meet")
                .with("hashtag", "#meet")
                .with(
                        "series",
                        Document.of("slug", "meets").with("name", "The Meets").with("since", 2001))
                .with("start", "2025-05-16")
                .with("place", place);

        assertThat(draft(events, events.of(event), event).fields()).isEqualTo(event.fields());
    }

    @Test
    void textsAreReadAsWhatTheyMean() {
        series.insert(Referent.named("meets", "The Meets"));
        Document draft = draft(
                events,
                Map.of("name", " Meet ", "series", "meets", "latitude", "53,5", "longitude", "-6", "country", "NL"),
                Document.empty());

        assertThat(draft.text("name")).contains("Meet");
        assertThat(draft.document("series").orElseThrow())
                .isEqualTo(Document.of("slug", "meets").with("name", "The Meets"));
        assertThat(draft.document("place").orElseThrow())
                .isEqualTo(Document.of("country", "NL").with("latitude", 53.5).with("longitude", -6.0));
        assertThat(draft(people, Map.of("name", "Ann", "aliases", "A. Lee\n\n  Ann L. \n"), Document.empty())
                        .texts("aliases"))
                .containsExactly("A. Lee", "Ann L.");
    }

    @Test
    void aFieldThatWasEmptiedIsGone() {
        Document person = Document.of("slug", "ann").with("name", "Ann").with("url", "https://example.org/");

        Document draft = draft(people, Map.of("name", "Ann", "slug", "ann", "url", ""), person);

        assertThat(draft.has("url")).isFalse();
    }

    @Test
    void everythingThatIsWrongIsSaidBesideItsField() {
        Checked<Document> draft = events.draft(
                Map.of("start", "16 May", "latitude", "north", "longitude", "1e3", "url", "nowhere"), Document.empty());

        List<Violation> violations = ((Checked.Wrong<Document>) draft).violations();
        assertThat(violations)
                .extracting(Violation::pointer)
                .contains("/latitude", "/longitude", "/start", "/url")
                .allSatisfy(pointer -> assertThat(events.places("edit")).containsKey(pointer));
    }

    private static Document draft(ReferentTexts converting, Map<String, String> texts, Document former) {
        return ((Checked.Right<Document>) converting.draft(texts, former)).value();
    }
}

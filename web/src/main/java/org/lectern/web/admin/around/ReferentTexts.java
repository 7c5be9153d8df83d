package org.lectern.web.admin.around;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.document.Document;
import org.lectern.event.Event;
import org.lectern.event.SeriesList;
import org.lectern.person.Person;
import org.lectern.post.Named;
import org.lectern.post.Slug;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;
import org.lectern.reference.Referent;
import org.lectern.reference.ReferentDrafts;
import org.lectern.reference.Register;

/** Events, series and people as the texts of a form, and back. What the form does not show stays as it is. */
final class ReferentTexts {
    static final String NAME = Referent.NAME;
    static final String SLUG = Referent.SLUG;
    static final String ALIASES = Person.ALIASES;
    static final String URL = ReferentDrafts.URL;
    static final String DESCRIPTION = ReferentDrafts.DESCRIPTION;
    static final String SERIES = Event.SERIES;
    static final String EDITION = Event.EDITION;
    static final String START = Event.START;
    static final String END = Event.END;
    static final String PLACE = Event.PLACE;
    static final String ADDRESS = "address";
    static final String COUNTRY = "country";
    static final String LATITUDE = "latitude";
    static final String LONGITUDE = "longitude";

    private final Around sort;
    private final Register register;
    private final SeriesList series;

    ReferentTexts(Around sort, Register register, SeriesList series) {
        this.sort = sort;
        this.register = register;
        this.series = series;
    }

    Map<String, String> of(Document document) {
        Document place = document.document(PLACE).orElse(Document.empty());
        Map<String, String> texts = new LinkedHashMap<>();
        for (String field : sort.fields()) {
            texts.put(
                    field,
                    switch (field) {
                        case ALIASES -> String.join("\n", document.texts(ALIASES));
                        case SERIES ->
                            document.document(SERIES)
                                    .flatMap(Named::of)
                                    .map(ReferentTexts::seriesText)
                                    .orElse("");
                        case PLACE -> text(place, NAME);
                        case ADDRESS, COUNTRY, LATITUDE, LONGITUDE -> text(place, field);
                        default -> text(document, field);
                    });
        }
        return texts;
    }

    /** What the texts make of a document. @param former what it was; empty for a new one */
    Checked<Document> draft(Map<String, String> texts, Document former) {
        List<Violation> faults = new ArrayList<>();
        Document body = former;
        for (String field : sort.fields()) {
            Optional<String> text = stated(texts, field);
            body = switch (field) {
                case ALIASES -> body.with(ALIASES, lines(text));
                case SERIES -> body.withOptional(SERIES, text.map(each -> series(each, former)));
                case PLACE -> body.withOptional(PLACE, place(texts, former, faults));
                case ADDRESS, COUNTRY, LATITUDE, LONGITUDE -> body;
                default -> body.withOptional(field, text);
            };
        }
        Checked<Document> read = ReferentDrafts.read(body, register);
        if (read instanceof Checked.Wrong<Document> wrong) {
            faults.addAll(wrong.violations());
        }
        return faults.isEmpty() ? read : Checked.wrong(faults);
    }

    private static List<String> lines(Optional<String> text) {
        return text.orElse("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The one that there is, by its name or its slug; else one that gets this name. */
    private Object series(String text, Document former) {
        Optional<Document> before = former.document(SERIES);
        if (before.flatMap(Named::of)
                .map(ReferentTexts::seriesText)
                .filter(text::equals)
                .isPresent()) {
            return before.get();
        }
        return Slug.from(text)
                .flatMap(slug -> series.findByKey(slug.text()))
                .<Object>map(found -> Document.of(SLUG, found.slug().orElse("")).with(NAME, found.name()))
                .orElse(text);
    }

    private static String seriesText(Named series) {
        return series.name();
    }

    private static Optional<Document> place(Map<String, String> texts, Document former, List<Violation> faults) {
        Document place = former.document(PLACE).orElse(Document.empty());
        place = place.withOptional(NAME, stated(texts, PLACE))
                .withOptional(ADDRESS, stated(texts, ADDRESS))
                .withOptional(COUNTRY, stated(texts, COUNTRY))
                .withOptional(LATITUDE, degrees(texts, LATITUDE, faults))
                .withOptional(LONGITUDE, degrees(texts, LONGITUDE, faults));
        return Optional.of(place).filter(each -> !each.isEmpty());
    }

    private static Optional<Double> degrees(Map<String, String> texts, String field, List<Violation> faults) {
        Optional<String> text = stated(texts, field).map(each -> each.replace(',', '.'));
        if (text.filter(each -> !each.matches("[-+]?\\d{1,3}(\\.\\d{1,15})?")).isPresent()) {
            faults.add(new Violation("/" + field, "has to be degrees as a number, such as 53.2194"));
            return Optional.empty();
        }
        return text.map(Double::valueOf);
    }

    private static Optional<String> stated(Map<String, String> texts, String field) {
        return Optional.ofNullable(texts.get(field)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String text(Document document, String field) {
        return document.value(field).map(ReferentTexts::written).orElse("");
    }

    private static String written(Object value) {
        return value instanceof Double number ? BigDecimal.valueOf(number).toPlainString() : value.toString();
    }

    /** Where the page says what is wrong with each, by the pointers of violations. */
    Map<String, String> places(String form) {
        return sort.fields().stream().collect(Collectors.toMap(field -> "/" + field, field -> form + ":" + field));
    }
}

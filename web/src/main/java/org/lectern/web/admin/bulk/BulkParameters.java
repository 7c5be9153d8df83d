package org.lectern.web.admin.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.event.Events;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;

/** Makes of what somebody typed what the operation is told. */
@ApplicationScoped
public class BulkParameters {
    private final Events events;

    /** For the container's proxy. */
    protected BulkParameters() {
        this(null);
    }

    @Inject
    public BulkParameters(Events events) {
        this.events = events;
    }

    Checked<Document> read(BulkDeed deed, BulkForm form) {
        return switch (deed) {
            case ADD_TAGS, REMOVE_TAGS -> Checked.right(Document.of("tags", list(form.value("tags"))));
            case SET_STATUS -> Checked.right(Document.of("status", form.value("status")));
            case SET_KIND -> Checked.right(Document.of("kind", form.value("kind")));
            case SET_LANGUAGE -> Checked.right(Document.of("language", form.value("language")));
            case SET_EVENT -> Checked.right(Document.of("event", event(form.value("event"))));
            case REPLACE_TEXT ->
                Checked.right(
                        Document.of("find", lines(form.exact("find"))).with("replace", lines(form.exact("replace"))));
            case SET_ATTRIBUTE -> attribute(form);
            case RENAME_ATTRIBUTE ->
                Checked.right(Document.of("name", form.value("name")).with("to", form.value("to")));
            case DROP_ATTRIBUTE -> Checked.right(Document.of("name", form.value("name")));
        };
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** One that is known by its key; else by what was typed. Nothing typed: none. */
    private Object event(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        return events.findByKey(typed)
                .<Object>flatMap(known ->
                        known.slug().map(slug -> Document.of("slug", slug).with("name", known.name())))
                .orElse(typed);
    }

    private static Checked<Document> attribute(BulkForm form) {
        Document named = Document.of("name", form.value("name"));
        String typed = form.exact("value");
        return switch (form.value("type")) {
            case "number" ->
                number(typed.strip())
                        .map(value -> Checked.right(named.with("value", value)))
                        .orElseGet(() -> wrong("is no number such as 42 or -1.5"));
            case "yes-no" ->
                typed.strip().equals("true") || typed.strip().equals("false")
                        ? Checked.right(named.with("value", Boolean.valueOf(typed.strip())))
                        : wrong("has to be true or false");
            default -> Checked.right(named.with("value", lines(typed)));
        };
    }

    private static Optional<Number> number(String typed) {
        try {
            BigDecimal value = new BigDecimal(typed);
            boolean isWhole = value.scale() <= 0 && value.precision() - value.scale() <= 18;
            return isWhole ? Optional.of(value.longValueExact()) : Optional.of(value);
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    private static Checked<Document> wrong(String detail) {
        return Checked.wrong(List.of(new Violation("/value", detail)));
    }

    /** Browsers send every line's end as CR and LF. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}

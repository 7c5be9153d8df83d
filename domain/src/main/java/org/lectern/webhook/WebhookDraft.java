package org.lectern.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.change.ChangeFilter;
import org.lectern.change.Telling;
import org.lectern.document.Document;
import org.lectern.problem.Checked;
import org.lectern.problem.Pointer;
import org.lectern.problem.Violation;
import org.lectern.webhook.Webhook.Wishes;

/**
 * Reads what people want of a webhook: {@code {"url": "https://example.org/hook", "events": ["publication"], "filters": {"tag": "python,django"},
 * "description": "...", "active": true}}; all but the address may be left out.
 */
final class WebhookDraft {
    private static final List<String> KNOWN = List.of("url", "description", "events", "filters", "active");
    /** In characters. */
    private static final int LONGEST_URL = 2_000;

    private static final int LONGEST_DESCRIPTION = 500;
    private static final int MOST_CONDITIONS = 10;

    private final Document body;
    private final List<Violation> violations = new ArrayList<>();

    private WebhookDraft(Document body) {
        this.body = body;
    }

    static Checked<Wishes> read(Document body) {
        return new WebhookDraft(body).wishes();
    }

    /** The same as a document, complete. */
    static Document document(Wishes wishes) {
        Document filters = Document.empty();
        for (var filter : wishes.filters().entrySet()) {
            filters = filters.with(filter.getKey(), filter.getValue());
        }
        return Document.of("url", wishes.url().toString())
                .with("description", wishes.description())
                .with(
                        "events",
                        wishes.events().stream().sorted().map(Telling::text).toList())
                .with("filters", filters)
                .with("active", wishes.isActive());
    }

    private Checked<Wishes> wishes() {
        for (String name : body.names()) {
            if (!KNOWN.contains(name)) {
                wrong(Pointer.step("", name), "is unknown here; there are " + String.join(", ", KNOWN));
            }
        }
        Optional<URI> url = url();
        String description = description();
        Set<Telling> events = events();
        Map<String, List<String>> filters = filters();
        boolean isActive = isActive();
        return violations.isEmpty()
                ? Checked.right(new Wishes(url.orElseThrow(), description, events, filters, isActive))
                : Checked.wrong(violations);
    }

    private Optional<URI> url() {
        Optional<URI> url = body.text("url").flatMap(WebhookDraft::address);
        if (url.isEmpty()) {
            wrong(
                    "/url",
                    "has to be an address such as https://example.org/hook: http or https, port 80, 443 or one from 1024 on,"
                            + " without name and password and without #, in ASCII, up to " + LONGEST_URL
                            + " characters");
        }
        return url;
    }

    private static Optional<URI> address(String text) {
        try {
            URI url = new URI(text);
            boolean isRight = text.length() <= LONGEST_URL
                    && text.chars().allMatch(each -> each > ' ' && each < 127)
                    && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawFragment() == null
                    && isOrdinary(url.getPort());
            return Optional.of(url).filter(each -> isRight);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    /** Below 1024 are services that no webhook has, such as mail. */
    private static boolean isOrdinary(int port) {
        return port == -1 || port == 80 || port == 443 || port >= 1_024 && port <= 65_535;
    }

    private String description() {
        Object given = body.fields().get("description");
        String text = given instanceof String string ? string : "";
        if (given != null && !(given instanceof String)
                || text.length() > LONGEST_DESCRIPTION
                || text.chars().anyMatch(Character::isISOControl)) {
            wrong("/description", "has to be one line of text, of up to " + LONGEST_DESCRIPTION + " characters");
        }
        return text;
    }

    private Set<Telling> events() {
        Object given = body.fields().get("events");
        Set<Telling> events = new LinkedHashSet<>();
        if (given == null) {
            return events;
        }
        if (!(given instanceof List<?> list)) {
            wrong("/events", "has to be a list of " + String.join(", ", Telling.texts()) + "; empty: all of them");
            return events;
        }
        for (int i = 0; i < list.size(); i++) {
            Optional<Telling> event = Telling.parse(String.valueOf(list.get(i)));
            event.ifPresent(events::add);
            if (event.isEmpty()) {
                wrong("/events/" + i, "is no such event; there are " + String.join(", ", Telling.texts()));
            }
        }
        return events;
    }

    private Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        Object given = body.fields().get("filters");
        if (given != null && !(given instanceof Document)) {
            wrong("/filters", "has to be an object such as {\"tag\": \"python,django\"}");
        }
        for (var field :
                body.document("filters").orElse(Document.empty()).fields().entrySet()) {
            filters.put(field.getKey(), conditions(field.getKey(), field.getValue()));
        }
        return filters;
    }

    private List<String> conditions(String name, Object given) {
        String pointer = Pointer.step("/filters", name);
        Optional<ChangeFilter.Field> field = ChangeFilter.Field.parse(name);
        if (field.isEmpty()) {
            wrong(pointer, "is no filter here; there are " + String.join(", ", ChangeFilter.Field.texts()));
            return List.of();
        }
        List<?> all = given instanceof List<?> list ? list : List.of(given == null ? "" : given);
        boolean isRight = !all.isEmpty()
                && all.size() <= MOST_CONDITIONS
                && all.stream()
                        .allMatch(each -> each instanceof String text
                                && ChangeFilter.condition(field.get(), text).isPresent());
        if (!isRight) {
            wrong(
                    pointer,
                    "has to be a text such as \"python,django\", which is met by either, or a list of up to "
                            + MOST_CONDITIONS
                            + " of them, which all have to be met; nothing can be left out by a minus");
            return List.of();
        }
        return all.stream().map(String.class::cast).toList();
    }

    private boolean isActive() {
        Object given = body.fields().getOrDefault("active", true);
        if (!(given instanceof Boolean)) {
            wrong("/active", "has to be true or false");
        }
        return given instanceof Boolean flag && flag;
    }

    private void wrong(String pointer, String detail) {
        violations.add(new Violation(pointer, detail));
    }
}

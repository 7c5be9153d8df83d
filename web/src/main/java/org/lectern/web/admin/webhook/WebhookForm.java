package org.lectern.web.admin.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.change.Telling;
import org.lectern.document.Document;
import org.lectern.problem.Violation;
import org.lectern.web.admin.frame.Notices;
import org.lectern.web.admin.frame.Texts;
import org.lectern.webhook.Webhook;

/** What people set of a webhook, as they type it. */
@Named("webhookForm")
@RequestScoped
public class WebhookForm {
    private static final Set<String> FIELDS = Set.of("url", "description", "events", "filters");

    private final Notices notices;
    private final Texts texts;

    private String url = "";
    private String description = "";
    private List<String> events = List.of();
    private String filters = "";
    private boolean active = true;

    /** For the container's proxy. */
    protected WebhookForm() {
        this(null, null);
    }

    @Inject
    public WebhookForm(Notices notices, Texts texts) {
        this.notices = notices;
        this.texts = texts;
    }

    void fill(Webhook webhook) {
        url = webhook.wishes().url().toString();
        description = webhook.wishes().description();
        events = webhook.wishes().events().stream().sorted().map(Telling::text).toList();
        filters = webhook.wishes().filters().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + " = " + value))
                .collect(Collectors.joining("\n"));
        active = webhook.isActive();
    }

    /** As the use cases want it: complete, so that as a merge patch it leaves nothing as it was by mistake. */
    Document wanted(Set<String> formerFilters) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        formerFilters.forEach(name -> conditions.put(name, null));
        conditions.putAll(conditions());
        return Document.of("url", url.strip())
                .with("description", description.strip())
                .with("events", events)
                .with("filters", Document.of(conditions))
                .with("active", active);
    }

    /** What is wrong is said at its field, or above the form. */
    void refuse(String form, List<Violation> violations) {
        for (Violation each : violations) {
            String[] path = each.pointer().split("/");
            String field = path.length > 1 ? path[1] : "";
            if (FIELDS.contains(field)) {
                notices.wrongAt(form + ":" + field, texts.get("webhook." + field) + " " + each.detail());
            } else {
                notices.wrong(each.detail());
            }
        }
    }

    /** A condition on each line, such as {@code tag = python,django}. */
    private Map<String, List<String>> conditions() {
        Map<String, List<String>> conditions = new LinkedHashMap<>();
        filters.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] parts = line.split("=", 2);
            conditions
                    .computeIfAbsent(parts[0].strip(), name -> new ArrayList<>())
                    .add(parts.length > 1 ? parts[1].strip() : "");
        });
        return conditions;
    }

    public List<String> getChoices() {
        return Telling.texts();
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url == null ? "" : url;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description == null ? "" : description;
    }

    public String[] getEvents() {
        return events.toArray(String[]::new);
    }

    public void setEvents(String[] events) {
        this.events = List.of(events);
    }

    public String getFilters() {
        return filters;
    }

    public void setFilters(String filters) {
        this.filters = filters == null ? "" : filters;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}

package org.lectern.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.change.TellChanges;
import org.lectern.change.Telling;
import org.lectern.change.ToldChange;
import org.lectern.document.Document;
import org.lectern.journal.JournalEntry;
import org.lectern.journal.Subject;
import org.lectern.site.Site;
import tools.jackson.databind.json.JsonMapper;

/** What a delivery says, as it is now: {@code {"type": "publication", "timestamp": "...", "data": {...}}}. */
@ApplicationScoped
public class Payload {
    static final String PING = "ping";

    private final TellChanges telling;
    private final Site site;
    private final JsonMapper json = JsonMapper.builder().build();

    /** For the container's proxy. */
    protected Payload() {
        this(null, null);
    }

    @Inject
    public Payload(TellChanges telling, Site site) {
        this.telling = telling;
        this.site = site;
    }

    /** JSON in UTF-8. */
    byte[] of(Delivery delivery) {
        Document data = delivery.telling()
                .map(each -> data(delivery, each))
                .orElseGet(() -> Document.of("webhook", delivery.webhook()));
        Document whole = Document.of(
                        "type", delivery.telling().map(Telling::text).orElse(PING))
                .with("timestamp", delivery.at())
                .with("data", data);
        return json.writeValueAsBytes(plain(whole));
    }

    private Document data(Delivery delivery, Telling each) {
        JournalEntry entry = new JournalEntry(
                delivery.number(),
                delivery.at(),
                Subject.POST,
                each.effect(),
                delivery.post(),
                delivery.version(),
                Set.of());
        ToldChange told = telling.tell(List.of(entry)).get(0);
        return Document.of("number", delivery.number())
                .withAll(told.document())
                .with("url", told.path().map(this::address).orElse(null));
    }

    /** Without an address of the site that somebody configured, the path has to do. */
    private String address(String path) {
        return site.baseUrl().orElse("") + path;
    }

    private static Object plain(Object value) {
        if (value instanceof Document document) {
            Map<String, Object> fields = new LinkedHashMap<>();
            document.fields().forEach((name, each) -> fields.put(name, plain(each)));
            return fields;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Payload::plain).toList();
        }
        return value instanceof Instant instant ? instant.toString() : value;
    }
}

package org.lectern.web.admin.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.web.admin.frame.Texts;

/** What a bulk change would do to some of its posts. */
@Named("bulkPreview")
@RequestScoped
public class BulkPreview {
    private final BulkChangePage page;
    private final Texts texts;

    /** For the container's proxy. */
    protected BulkPreview() {
        this(null, null);
    }

    @Inject
    public BulkPreview(BulkChangePage page, Texts texts) {
        this.page = page;
        this.texts = texts;
    }

    /** A post with what would become of it. */
    public record Sample(String id, String label, List<Place> places) {}

    /** A place in a post; nothing is an empty text. */
    public record Place(String name, String before, String after) {}

    /** A post that can't be changed. */
    public record Refusal(String id, String label, String why) {}

    /** What the operation was told. */
    public record Told(String name, String value) {}

    public List<Told> getTold() {
        return page.getChange().parameters().fields().entrySet().stream()
                .map(each -> new Told(texts.get("bulk.field." + each.getKey()), shown(each.getValue())))
                .toList();
    }

    private static String shown(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Object::toString).collect(Collectors.joining(", "));
        }
        return value instanceof Document document
                ? document.text("name").orElseGet(document::toString)
                : String.valueOf(value == null ? "" : value);
    }

    public List<Sample> getSamples() {
        return preview().documents("samples").stream()
                .map(each -> new Sample(
                        each.text("id").orElse(""),
                        each.text("label").orElse(""),
                        each.documents("changes").stream()
                                .flatMap(BulkPreview::places)
                                .toList()))
                .toList();
    }

    public List<Refusal> getRefusals() {
        return preview().documents("refusals").stream()
                .map(each -> new Refusal(
                        each.text("id").orElse(""),
                        each.text("label").orElse(""),
                        each.text("why").orElse("")))
                .toList();
    }

    private static Stream<Place> places(Document change) {
        String name = change.text("pointer").orElse("").replaceFirst("^/", "").replace("/", " › ");
        List<Document> lines = change.documents("lines");
        return lines.isEmpty()
                ? Stream.of(new Place(name, text(change, "before"), text(change, "after")))
                : lines.stream().map(hunk -> new Place(name, joined(hunk, "removed"), joined(hunk, "added")));
    }

    private static String joined(Document hunk, String name) {
        return hunk.list(name).stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private static String text(Document change, String name) {
        return change.value(name).map(Object::toString).orElse("");
    }

    private Document preview() {
        return page.getChange().document().document("preview").orElse(Document.empty());
    }
}

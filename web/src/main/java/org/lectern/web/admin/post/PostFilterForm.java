package org.lectern.web.admin.post;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.post.Status;
import org.lectern.post.kind.Kinds;
import org.lectern.web.admin.frame.Texts;

/** What the form above the table of posts holds: the values of the address, and what there is to choose. */
@Named("postFilters")
@RequestScoped
public class PostFilterForm {
    /** Those that have a field of their own. */
    private static final List<String> FIELDS = List.of(
            "q",
            "kind",
            "status",
            "tag",
            "person",
            "event",
            "series",
            "language",
            "year",
            "month",
            "from",
            "to",
            "part",
            "import");

    private static final Set<String> USUAL = Set.of("q", "kind", "status", "tag");

    private final PostAddress address;
    private final Kinds kinds;
    private final Texts texts;
    private final PostsPage page;

    /** For the container's proxy. */
    protected PostFilterForm() {
        this(new PostAddress(Map.of()), null, null, null);
    }

    @Inject
    public PostFilterForm(PostAddress address, Kinds kinds, Texts texts, PostsPage page) {
        this.address = address;
        this.kinds = kinds;
        this.texts = texts;
        this.page = page;
    }

    /** Something to choose. */
    public record Option(String value, String label, boolean isChosen) {}

    /** A value that no field of the form shows. */
    public record Hidden(String name, String value) {}

    /** What narrows the table, with the address without it. */
    public record Chip(String label, String value, String without) {}

    public String value(String name) {
        return address.one(name).orElse("");
    }

    public List<Option> getKinds() {
        String chosen = value("kind");
        Stream<Option> known = kinds.all().stream()
                .map(kind -> new Option(kind.name(), kind.label(), kind.name().equals(chosen)));
        return Stream.concat(known, unlisted(chosen, kinds.isKnown(chosen))).toList();
    }

    public List<Option> getStatuses() {
        String chosen = value("status");
        Stream<Option> known = Arrays.stream(Status.values())
                .map(Status::text)
                .map(status -> new Option(status, texts.get("post.status." + status), status.equals(chosen)));
        return Stream.concat(known, unlisted(chosen, Status.parse(chosen).isPresent()))
                .toList();
    }

    /** What an address may say that the list does not have, such as several values at once. */
    private static Stream<Option> unlisted(String chosen, boolean isListed) {
        return chosen.isEmpty() || isListed ? Stream.empty() : Stream.of(new Option(chosen, chosen, true));
    }

    public List<Option> getParts() {
        return Stream.of("false", "true")
                .map(part -> new Option(part, texts.get("post.part." + part), part.equals(value("part"))))
                .toList();
    }

    public List<Option> getRows() {
        int chosen = address.rows().orElse(0);
        return PostAddress.ROWS.stream()
                .map(rows -> new Option(rows.toString(), texts.of("post.rows", rows), rows == chosen))
                .toList();
    }

    public List<Option> getColumns() {
        List<PostColumn> chosen = page.columns();
        return Arrays.stream(PostColumn.values())
                .map(column -> new Option(column.text(), texts.get(column.key()), chosen.contains(column)))
                .toList();
    }

    public List<Hidden> getHidden() {
        Stream<Hidden> more = address.filters().entrySet().stream().flatMap(each -> each.getValue().stream()
                .skip(FIELDS.contains(each.getKey()) ? 1 : 0)
                .map(value -> new Hidden(each.getKey(), value)));
        Stream<Hidden> sort = address.one("sort").stream().map(value -> new Hidden("sort", value));
        return Stream.concat(more, sort).toList();
    }

    public List<Chip> getChips() {
        return address.filters().entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> chip(each.getKey(), value)))
                .toList();
    }

    private Chip chip(String name, String value) {
        String label = FIELDS.contains(name) ? texts.get("post.filter." + name) : name.replaceFirst("^attr\\.", "");
        return new Chip(label, value, PostsPage.path(address.without(name, value)));
    }

    /** Whether one of those is set that are not always in sight. */
    public boolean isMoreOpen() {
        return address.filters().keySet().stream().anyMatch(name -> !USUAL.contains(name));
    }

    public boolean isNarrowed() {
        return address.isNarrowed();
    }
}

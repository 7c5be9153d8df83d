package org.lectern.web.documentation;

import java.util.List;
import org.lectern.document.Document;
import org.lectern.web.api.description.DescribedApi;
import org.lectern.web.api.description.DescribedOperation;

/**
 * The page about the whole API.
 *
 * @param text HTML
 */
public record ApiPage(String version, String text, List<Group> groups, List<SchemaView> schemas) {

    /** The operations that concern the same thing. */
    public record Group(String name, String text, List<OperationView> operations) {}

    static ApiPage of(DescribedApi api, Words words) {
        Document info = api.document().document("info").orElse(Document.empty());
        List<DescribedOperation> operations = api.operations();
        List<Group> groups = api.tags().stream()
                .map(tag -> group(tag, operations, api, words))
                .filter(group -> !group.operations().isEmpty())
                .toList();
        Document schemas = api.schemas();
        List<SchemaView> shown = schemas.names().stream()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .map(name -> SchemaView.of(name, schemas.document(name).orElse(Document.empty()), words))
                .toList();
        return new ApiPage(
                info.text("version").orElse(""),
                words.html(info.text("description").orElse("")),
                groups,
                shown);
    }

    /** An operation stands below its first tag. */
    private static Group group(Document tag, List<DescribedOperation> operations, DescribedApi api, Words words) {
        String name = tag.text("name").orElse("");
        return new Group(
                name,
                tag.text("description").orElse(""),
                operations.stream()
                        .filter(each -> each.tags().indexOf(name) == 0)
                        .map(each -> OperationView.of(each, api, words))
                        .toList());
    }
}

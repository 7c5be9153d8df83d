package org.lectern.persistence.view;

import jakarta.nosql.Column;
import jakarta.nosql.Convert;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.persistence.mongo.Records;
import org.lectern.persistence.mongo.WholeDocument;
import org.lectern.view.Desk;
import org.lectern.view.SavedView;

/** A desk as JNoSQL maps it. What can't be read of one, because another version of the program wrote it, is not on it. */
@Entity("desks")
public record DeskRecord(
        @Id String owner,
        @Column long version,
        @Column(Records.WHOLE) @Convert(WholeDocument.class) Document document) {
    private static final String COLUMNS = "columns";
    private static final String VIEWS = "views";

    static DeskRecord of(Desk desk) {
        return new DeskRecord(
                desk.owner(),
                desk.version(),
                Document.of(
                                COLUMNS,
                                desk.columns().entrySet().stream()
                                        .map(each -> Document.of("table", each.getKey())
                                                .with("columns", each.getValue()))
                                        .toList())
                        .with(
                                VIEWS,
                                desk.views().stream().map(DeskRecord::document).toList()));
    }

    private static Document document(SavedView view) {
        return Document.of("name", view.name())
                .with("page", view.page())
                .with("query", view.query())
                .with("pinned", view.pinned());
    }

    Desk desk() {
        Map<String, List<String>> columns = new HashMap<>();
        document.documents(COLUMNS)
                .forEach(each -> columns.put(each.text("table").orElse(""), each.texts("columns")));
        List<SavedView> views = document.documents(VIEWS).stream()
                .map(DeskRecord::view)
                .flatMap(Optional::stream)
                .toList();
        return new Desk(owner, version, columns, views);
    }

    private static Optional<SavedView> view(Document document) {
        try {
            return Optional.of(new SavedView(
                    document.text("name").orElse(""),
                    document.text("page").orElse(""),
                    document.text("query").orElse(""),
                    document.flag("pinned").orElse(false)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}

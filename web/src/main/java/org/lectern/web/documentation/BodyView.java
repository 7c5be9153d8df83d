package org.lectern.web.documentation;

import java.util.ArrayList;
import java.util.List;
import org.lectern.document.Document;
import org.lectern.web.api.description.DescribedApi;

/**
 * A body in one of the types that it may have.
 *
 * @param fields of an object that has no schema of a name
 */
public record BodyView(String mediaType, List<Piece> type, List<Row> fields, List<Example> examples) {
    /** @param described of a request or an answer */
    static List<BodyView> of(Document described, DescribedApi api, Words words) {
        Document content = described.document("content").orElse(Document.empty());
        List<BodyView> bodies = new ArrayList<>();
        for (String mediaType : content.names()) {
            Document media = content.document(mediaType).orElse(Document.empty());
            Document schema = media.document("schema").orElse(Document.empty());
            List<Piece> type = schema.isEmpty() ? List.of(Piece.of("bytes")) : TypeWords.of(schema);
            bodies.add(new BodyView(mediaType, type, SchemaRows.of(schema, words), Example.of(media, api, words)));
        }
        return bodies;
    }
}

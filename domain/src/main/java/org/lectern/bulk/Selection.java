package org.lectern.bulk;

import java.util.Arrays;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.PostQuery.Match;

/** The conditions of a query as a document; its order, page and place are nobody's concern here. */
final class Selection {
    private static final String VISIBLE_AT = "visibleAt";
    private static final String MATCHES = "matches";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String TITLE = "titleContains";

    private Selection() {}

    static Document document(PostQuery query) {
        return Document.empty()
                .withOptional(VISIBLE_AT, query.visibleAt())
                .with(MATCHES, query.matches().stream().map(Selection::document).toList())
                .withOptional(FROM, query.from())
                .withOptional(UNTIL, query.until())
                .withOptional(TITLE, query.titleContains());
    }

    private static Document document(Match match) {
        return Document.of("field", match.field().name())
                .with("anyOf", match.anyOf())
                .with("none", match.none());
    }

    /** All posts that the document selects, by their ids' order of publication, without their texts. */
    static PostQuery query(Document document) {
        PostQuery query = document.instant(VISIBLE_AT).map(PostQuery::visibleAt).orElseGet(PostQuery::everything);
        for (Document each : document.documents(MATCHES)) {
            query = query.matching(match(each));
        }
        query = query.published(document.instant(FROM), document.instant(UNTIL));
        Optional<String> title = document.text(TITLE);
        return title.isPresent() ? query.titled(title.get()) : query;
    }

    private static Match match(Document document) {
        String name = document.text("field").orElse("");
        Field field = Arrays.stream(Field.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("posts cannot be selected by '" + name + "' any more"));
        return new Match(field, document.texts("anyOf"), document.flag("none").orElse(false));
    }
}

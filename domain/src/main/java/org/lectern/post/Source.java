package org.lectern.post;

import java.util.Optional;
import org.lectern.document.Document;

/** What a post remembers of the file that it was imported from. */
final class Source {
    private static final String VERSION = "version";

    private Source() {}

    /** The document as the former post's next version; what nobody edited since its import counts as not edited then either. */
    static Document stillUntouched(Post former, Document document, long version) {
        Optional<Document> source = document.document(PostFields.SOURCE);
        boolean isUntouched = source.flatMap(each -> each.number(VERSION))
                .filter(imported -> imported == former.version())
                .isPresent();
        return isUntouched
                ? document.with(PostFields.SOURCE, source.orElseThrow().with(VERSION, version))
                : document;
    }
}

package org.lectern.persistence.exporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.document.Binary;
import org.lectern.document.Document;
import org.lectern.persistence.Store;

class EmbeddedArchiveTest extends StoredArchive {
    EmbeddedArchiveTest() {
        super(Store.embedded());
    }

    /** Its wire library knows no subtypes of binary data but the first and those of UUIDs. */
    @Override
    protected Document storable(Document document) {
        return generic(super.storable(document));
    }

    private static Document generic(Document document) {
        Map<String, Object> fields = new LinkedHashMap<>();
        document.fields().forEach((name, value) -> fields.put(name, generic(value)));
        return Document.of(fields);
    }

    private static Object generic(Object value) {
        if (value instanceof Binary binary) {
            return new Binary(0, binary.bytes());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(EmbeddedArchiveTest::generic).collect(Collectors.toList());
        }
        return value instanceof Document document ? generic(document) : value;
    }
}

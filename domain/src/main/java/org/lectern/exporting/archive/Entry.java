package org.lectern.exporting.archive;

import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.importing.file.Unreadable;

/**
 * What is no post as it stands in the archive: {@code {KEY, "version", "document"}}.
 *
 * @param key the id, the slug or the name
 */
public record Entry(Object key, long version, Document document) {
    private static final String VERSION = "version";
    private static final String DOCUMENT = "document";
    private static final long END_OF_VERSIONS = 1L << 53;

    /** @param keyName under which the key stands */
    Document written(String keyName) {
        return Document.of(keyName, key).with(VERSION, Numbers.small(version)).with(DOCUMENT, document);
    }

    /** @param keyName under which the key stands */
    public static Entry read(byte[] bytes, String keyName) throws Unreadable {
        Document file = ExactJson.read(bytes);
        Optional<Object> key = file.value(keyName);
        Optional<Long> version = file.number(VERSION).filter(each -> each >= 0 && each < END_OF_VERSIONS);
        Optional<Document> document = file.document(DOCUMENT);
        if (key.isEmpty() || version.isEmpty() || document.isEmpty()) {
            throw new Unreadable("has to have " + keyName + ", version and document");
        }
        return new Entry(key.get(), version.get(), document.get());
    }

    /** The key if it is a text. */
    public String text() throws Unreadable {
        if (key instanceof String text) {
            return text;
        }
        throw new Unreadable("has a key that is no text");
    }
}

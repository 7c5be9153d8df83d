package org.lectern.importing.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The name of a ZIP's entry. Where the entry does not say that it is UTF-8 it is read as UTF-8 all the same if it can be, else as code page
 * 437 (APPNOTE, appendix D).
 */
final class EntryName {
    private static final Charset CODE_PAGE_437 =
            Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

    private EntryName() {}

    static String of(ZipArchiveEntry entry) {
        boolean isStated = entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME
                || entry.getRawName() == null;
        if (isStated) {
            return entry.getName();
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(entry.getRawName()));
            return entry.getName();
        } catch (CharacterCodingException noUtf8) {
            return new String(entry.getRawName(), CODE_PAGE_437);
        }
    }
}

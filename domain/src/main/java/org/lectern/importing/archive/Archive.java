package org.lectern.importing.archive;

import java.io.Closeable;
import java.util.stream.Stream;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Surroundings;

/** The files of an upload. */
public interface Archive extends Closeable, Surroundings {
    /** How many items there are. */
    long size();

    /** In the order of the archive, each made when it is asked for. Its files can be opened until the archive is closed. */
    Stream<Item> items();

    /** One entry of the archive. */
    sealed interface Item {
        record Readable(SourceFile file) implements Item {}

        /** Something that is not touched. @param reason in words for the person who gave it */
        record Refused(String path, String reason) implements Item {}

        /** What an operating system or a version control put in by itself. */
        record Junk(String path) implements Item {}
    }
}

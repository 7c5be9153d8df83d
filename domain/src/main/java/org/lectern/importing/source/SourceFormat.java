package org.lectern.importing.source;

import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;

/** One sort of input that Lectern reads. Safe for use by many threads. */
public interface SourceFormat {
    /** What the import page calls it: {@code Markdown with YAML or TOML front matter}. */
    String label();

    /** How certain it is that the file is of this format, judged by its name and its first bytes. The most certain format reads the file. */
    Recognition recognise(SourceFile file) throws Unreadable;

    /**
     * Hands over the posts of the file, in their order.
     *
     * @throws Unreadable if the file as a whole cannot be read; what was handed over before stays
     */
    void read(SourceFile file, Findings findings) throws Unreadable;
}

package org.lectern.importing.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.lectern.importing.dump.DumpReading;
import org.lectern.importing.dump.LooksOfADump;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.text.DecodedText;
import org.lectern.importing.text.MarkdownNames;
import org.lectern.importing.text.TextDecoding;

/** A page of a weblog as plain text, saved or extracted: dated posts, one below the other. */
@ApplicationScoped
public class WeblogDump implements SourceFormat {
    private static final int MAX_BYTES = 16 * 1024 * 1024;
    private static final int HEAD = 64 * 1024;

    /** Files of these names are something else that is better known. */
    private static final Set<String> MARKED_UP = Set.of("rst", "rest", "adoc", "org", "tex");

    private static final Set<String> DATA = Set.of(
            "html", "htm", "xhtml", "xml", "json", "yaml", "yml", "toml", "csv", "tsv", "meta", "ini", "css", "js",
            "py", "sh", "svg", "log", "ics", "vcf");

    private final DumpReading reading;

    /** For the container's proxy. */
    protected WeblogDump() {
        this(null);
    }

    @Inject
    public WeblogDump(DumpReading reading) {
        this.reading = reading;
    }

    @Override
    public String label() {
        return "Plain text of a weblog's page";
    }

    @Override
    public Recognition recognise(SourceFile file) throws Unreadable {
        String extension = file.path().extension();
        if (DATA.contains(extension)) {
            return Recognition.NONE;
        }
        Recognition looks = LooksOfADump.of(new String(file.head(HEAD), StandardCharsets.UTF_8));
        boolean isMarkedUp = MARKED_UP.contains(extension) || MarkdownNames.isMarkdown(extension);
        return isMarkedUp && looks == Recognition.LIKELY ? Recognition.POSSIBLE : looks;
    }

    @Override
    public void read(SourceFile file, Findings findings) throws Unreadable {
        DecodedText decoded = TextDecoding.decode(file.bytes(MAX_BYTES));
        reading.read(file.path(), decoded.text(), findings);
    }
}

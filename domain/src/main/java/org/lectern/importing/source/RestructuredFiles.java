package org.lectern.importing.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.field.PostReading;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.frontmatter.FrontMatter;
import org.lectern.importing.original.Original;
import org.lectern.importing.restructured.Looks;
import org.lectern.importing.restructured.RestructuredFields;
import org.lectern.importing.restructured.RestructuredText;
import org.lectern.importing.sidecar.Sidecars;
import org.lectern.importing.text.DecodedText;
import org.lectern.importing.text.TextDecoding;
import org.lectern.post.Content;

/** One post a file, in reStructuredText; as Sphinx and ablog, Nikola, Pelican and folders of {@code yyyy/mm/dd/name.txt} keep them. */
@ApplicationScoped
public class RestructuredFiles implements SourceFormat {
    private static final Set<String> EXTENSIONS = Set.of("rst", "rest", "restx", "restructuredtext");
    private static final Set<String> PLAIN_EXTENSIONS = Set.of("", "txt", "text");

    /** In bytes. */
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final int HEAD = 16 * 1024;

    private final Sidecars sidecars;
    private final PostReading reading;

    /** For the container's proxy. */
    protected RestructuredFiles() {
        this(null, null);
    }

    @Inject
    public RestructuredFiles(Sidecars sidecars, PostReading reading) {
        this.sidecars = sidecars;
        this.reading = reading;
    }

    @Override
    public String label() {
        return "reStructuredText (Sphinx, ablog, Nikola, Pelican)";
    }

    @Override
    public Recognition recognise(SourceFile file) throws Unreadable {
        String extension = file.path().extension();
        if (EXTENSIONS.contains(extension)) {
            return Recognition.LIKELY;
        }
        if (!PLAIN_EXTENSIONS.contains(extension)) {
            return Recognition.NONE;
        }
        String head = new String(file.head(HEAD), StandardCharsets.UTF_8);
        return Looks.isMarkedUp(head)
                ? Recognition.LIKELY
                : Looks.isTitled(head) ? Recognition.POSSIBLE : Recognition.NONE;
    }

    @Override
    public void read(SourceFile file, Findings findings) throws Unreadable {
        byte[] bytes = file.bytes(MAX_BYTES);
        DecodedText decoded = TextDecoding.decode(bytes);
        RestructuredText text = RestructuredText.of(decoded.text());
        FrontMatter stated = sidecars.of(file).and(RestructuredFields.of(text));
        FoundPost post = reading.read(
                file.path(),
                Original.file(bytes, decoded.text()),
                stated,
                new Content(Content.HTML, RestructuredFields.body(text, stated)));
        if (text.html().isBlank() && post.isUntold()) {
            throw new Unreadable("is no post: it has neither title, date nor text");
        }
        FoundPost warned = post;
        for (String warning : text.warnings()) {
            warned = warned.warned(post.path() + ": " + warning);
        }
        for (String remark : decoded.remark().stream().toList()) {
            warned = warned.warned(post.path() + ": " + remark);
        }
        findings.found(warned.withAddresses(RestructuredFields.addresses(text)));
    }
}

package org.lectern.importing.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.lectern.importing.address.Addresses;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.field.PostReading;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.frontmatter.FrontMatter;
import org.lectern.importing.frontmatter.FrontMatters;
import org.lectern.importing.original.Original;
import org.lectern.importing.sidecar.Sidecars;
import org.lectern.importing.text.DecodedText;
import org.lectern.importing.text.MarkdownNames;
import org.lectern.importing.text.TextDecoding;
import org.lectern.post.Content;

/** One post a file, in Markdown, with front matter or without; as Jekyll, Hugo, Zola and many others keep them. */
@ApplicationScoped
public class MarkdownFiles implements SourceFormat {
    /** Texts in them are read if they begin with front matter. */
    private static final Set<String> PLAIN_EXTENSIONS = Set.of("", "txt", "text");

    /** In bytes: more than {@link org.lectern.post.PostLimits#MAX_SOURCE}, as most scripts take two bytes a letter or less. */
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final int HEAD = 16 * 1024;

    private final FrontMatters frontMatters;
    private final Sidecars sidecars;
    private final PostReading reading;
    private final Addresses addresses;

    /** For the container's proxy. */
    protected MarkdownFiles() {
        this(null, null, null, null);
    }

    @Inject
    public MarkdownFiles(FrontMatters frontMatters, Sidecars sidecars, Addresses addresses, PostReading reading) {
        this.frontMatters = frontMatters;
        this.sidecars = sidecars;
        this.reading = reading;
        this.addresses = addresses;
    }

    @Override
    public String label() {
        return "Markdown with front matter in YAML, TOML or JSON";
    }

    @Override
    public Recognition recognise(SourceFile file) throws Unreadable {
        String extension = file.path().extension();
        boolean isTheirs = MarkdownNames.isMarkdown(extension)
                || PLAIN_EXTENSIONS.contains(extension)
                        && frontMatters.isBegun(new String(file.head(HEAD), StandardCharsets.UTF_8));
        return isTheirs ? Recognition.LIKELY : Recognition.NONE;
    }

    @Override
    public void read(SourceFile file, Findings findings) throws Unreadable {
        byte[] bytes = file.bytes(MAX_BYTES);
        DecodedText decoded = TextDecoding.decode(bytes);
        FrontMatters.Parted parted = frontMatters.part(decoded.text());
        boolean isSettings =
                file.path().stem().equals("_index") && parted.text().isBlank();
        if (isSettings) {
            throw new Unreadable("is a section's settings, not a post: it has no text");
        }
        FrontMatter stated = sidecars.of(file).and(parted.frontMatter());
        FoundPost post = reading.read(
                file.path(),
                Original.file(bytes, decoded.text()),
                stated,
                new Content(Content.MARKDOWN, parted.text()));
        if (parted.text().isBlank() && post.isUntold()) {
            throw new Unreadable("is no post: it has neither title, date nor text");
        }
        FoundPost addressed = post.withAddresses(addresses.of(file, stated));
        findings.found(decoded.remark().map(remark -> warned(addressed, remark)).orElse(addressed));
    }

    private static FoundPost warned(FoundPost post, String remark) {
        return post.warned(post.path() + ": " + remark);
    }
}

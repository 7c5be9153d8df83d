package org.lectern.importing.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.importing.field.PostReading;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.frontmatter.FrontMatters;
import org.lectern.importing.html.PagePosts;
import org.lectern.importing.html.PageTemplate;
import org.lectern.importing.original.Original;
import org.lectern.importing.text.DecodedText;
import org.lectern.importing.text.TextDecoding;
import org.lectern.importing.xml.XmlHead;
import org.lectern.post.Content;

/** Pages of HTML, whatever their files are called; also texts in HTML with front matter, as generators take them. */
@ApplicationScoped
public class HtmlPages implements SourceFormat {
    private static final Set<String> EXTENSIONS = Set.of("html", "htm", "xhtml", "xht");
    private static final Set<String> ROOTS = Set.of("html", "head", "body");
    private static final Pattern DOCTYPE = Pattern.compile("(?i)^[\\s\\uFEFF]*<!doctype\\s+html\\b");
    private static final int HEAD = 16 * 1024;

    /** In bytes; pages have much in them that is no text. */
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private final FrontMatters frontMatters;
    private final PostReading reading;

    /** For the container's proxy. */
    protected HtmlPages() {
        this(null, null);
    }

    @Inject
    public HtmlPages(FrontMatters frontMatters, PostReading reading) {
        this.frontMatters = frontMatters;
        this.reading = reading;
    }

    @Override
    public String label() {
        return "HTML pages";
    }

    @Override
    public Recognition recognise(SourceFile file) throws Unreadable {
        boolean isRoot = XmlHead.root(file)
                .filter(root -> ROOTS.contains(root.localName().toLowerCase(Locale.ROOT)))
                .isPresent();
        if (isRoot || DOCTYPE.matcher(head(file)).find()) {
            return Recognition.CERTAIN;
        }
        return EXTENSIONS.contains(file.path().extension()) ? Recognition.LIKELY : Recognition.NONE;
    }

    @Override
    public void read(SourceFile file, Findings findings) throws Unreadable {
        if (PageTemplate.is(file.path(), head(file))) {
            throw new Unreadable("is a template that a site generator makes pages by, not a post");
        }
        byte[] bytes = file.bytes(MAX_BYTES);
        if (!frontMatters.isBegun(head(file))) {
            new PagePosts(reading).read(file.path(), bytes, findings::found);
            return;
        }
        DecodedText text = TextDecoding.decode(bytes);
        FrontMatters.Parted parted = frontMatters.part(text.text());
        findings.found(reading.read(
                file.path(),
                Original.file(bytes, text.text()),
                parted.frontMatter(),
                new Content(Content.HTML, parted.text())));
    }

    private static String head(SourceFile file) throws Unreadable {
        return new String(file.head(HEAD), StandardCharsets.UTF_8);
    }
}

package org.lectern.importing.dump;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.field.PostReading;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.source.Findings;

/** Reads the text of a dump. */
@ApplicationScoped
public class DumpReading {
    /** In characters of each line that a warning quotes. */
    private static final int QUOTED = 60;

    private static final int MOST = 20_000;

    private final DumpedPosts posts;

    /** For the container's proxy. */
    protected DumpReading() {
        this(null);
    }

    @Inject
    public DumpReading(PostReading reading) {
        this.posts = new DumpedPosts(reading);
    }

    /** A post that cannot be read is rejected by itself. What is the page's own is named in warnings of the posts that it stands beside. */
    public void read(SourcePath path, String text, Findings findings) throws Unreadable {
        PageOutline page = PageOutline.of(text);
        if (page.posts().isEmpty()) {
            throw new Unreadable("is no dump of a weblog: no line of it says a date and nothing else");
        }
        if (page.posts().size() > MOST) {
            throw new Unreadable("has " + page.posts().size() + " lines with a date and nothing else: more than the "
                    + MOST + " posts that a page may have");
        }
        int last = page.posts().size() - 1;
        for (int i = 0; i <= last; i++) {
            DumpedPost post = page.posts().get(i);
            try {
                FoundPost found = posts.read(path, text, post, last == 0);
                found = i == 0 ? warned(found, "above its posts", page.above()) : found;
                findings.found(i == last ? warned(found, "below its posts", page.below()) : found);
            } catch (Unreadable reason) {
                findings.rejected(new Unreadable(post.lines().get(0).number(), reason.getMessage()));
            }
        }
    }

    private static FoundPost warned(FoundPost post, String where, List<DumpLine> lines) {
        if (lines.isEmpty()) {
            return post;
        }
        String quoted = lines.stream()
                .limit(20)
                .map(line -> "'" + shortened(line.text().strip()) + "'")
                .collect(Collectors.joining(", "));
        boolean isOne = lines.size() == 1;
        String places = isOne
                ? "line " + lines.get(0).number()
                : "lines " + lines.get(0).number() + " to "
                        + lines.get(lines.size() - 1).number();
        return post.warned(post.path() + ": " + places + ", " + where + (isOne ? ", is" : ", are")
                + " the page's own and left out: " + quoted + (lines.size() > 20 ? " and so on" : ""));
    }

    private static String shortened(String text) {
        return text.length() > QUOTED ? text.substring(0, QUOTED) + "..." : text;
    }
}

package org.lectern.importing.dump;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.lectern.importing.CollectedFindings;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.field.PostReading;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.source.WeblogDump;
import org.lectern.post.kind.EntryKind;
import org.lectern.post.kind.Kinds;
import org.lectern.post.kind.NotesKind;
import org.lectern.post.kind.TalkKind;
import org.lectern.site.Site;

/** The format as the server has it, for tests. */
final class ReadingDumps {
    static final WeblogDump FORMAT = new WeblogDump(new DumpReading(new PostReading(
            new Kinds(List.of(new EntryKind(), new NotesKind(), new TalkKind())),
            new Site("Test", ZoneId.of("UTC"), Optional.empty()))));

    private ReadingDumps() {}

    static List<FoundPost> of(String text) throws Unreadable {
        return CollectedFindings.of(FORMAT, "page.txt", text).found;
    }

    static FoundPost one(String text) throws Unreadable {
        List<FoundPost> found = of(text);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " posts were found");
        }
        return found.get(0);
    }
}

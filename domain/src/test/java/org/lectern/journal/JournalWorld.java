package org.lectern.journal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.lectern.FiredEvents;
import org.lectern.post.Posts;
import org.lectern.site.DataFolder;
import org.lectern.site.Site;
import org.lectern.site.ThisNode;

/** The use cases around a journal as one node has them; nodes made of the same stores share them. */
public final class JournalWorld {
    public final FiredEvents<JournalGrew> told = new FiredEvents<>();
    public final TellJournal telling;
    public final WriteJournal writing;
    public final KeepPromises keeping;
    public final JournalNoting noting;

    public JournalWorld(Journal journal, Promises promises, Posts posts, Path folder, Clock clock) {
        ThisNode node = new ThisNode(new DataFolder(folder));
        Site site = new Site("", ZoneOffset.UTC, Optional.empty());
        telling = new TellJournal(journal, told);
        writing = new WriteJournal(journal, telling);
        keeping = new KeepPromises(promises, posts, writing, node, clock);
        noting = new JournalNoting(promises, writing, keeping, node, site, clock);
    }

    /** All that this node was told of, in order. */
    public List<JournalEntry> heard() {
        return told.all().stream().flatMap(grew -> grew.entries().stream()).toList();
    }
}

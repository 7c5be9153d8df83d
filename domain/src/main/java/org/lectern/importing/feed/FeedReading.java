package org.lectern.importing.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.xml.Scope;
import org.lectern.importing.xml.XmlElement;
import org.lectern.importing.xml.XmlFile;

/** Makes posts of the entries of a feed in XML, one after the other. */
final class FeedReading {
    private final PieceReading reading;
    private final SourcePath path;
    private final XmlFile xml;
    private final List<String> remarks;
    private int count;

    FeedReading(PieceReading reading, SourcePath path, XmlFile xml) {
        this.reading = reading;
        this.path = path;
        this.xml = xml;
        this.remarks = new ArrayList<>(xml.remarks());
    }

    void read(
            Scope around,
            Function<XmlElement, FeedEntry> entries,
            Consumer<FoundPost> found,
            Consumer<Unreadable> rejected)
            throws Unreadable {
        xml.items(
                around,
                item -> {
                    count++;
                    FeedEntry entry = entries.apply(item.element());
                    item.remarks().forEach(entry::warn);
                    found.accept(withRemarks(entry.post(reading, path, item.original())));
                },
                broken -> {
                    count++;
                    rejected.accept(broken);
                });
        if (count == 0) {
            throw new Unreadable("is a feed without a single entry");
        }
    }

    /** What is to be said of the file is said with its first post. */
    private FoundPost withRemarks(FoundPost post) {
        FoundPost warned = post;
        for (String remark : remarks) {
            warned = warned.warned(path + ": " + remark);
        }
        remarks.clear();
        return warned;
    }
}

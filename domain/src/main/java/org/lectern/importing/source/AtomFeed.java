package org.lectern.importing.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lectern.importing.feed.AtomPosts;
import org.lectern.importing.feed.PieceReading;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.xml.Namespaces;
import org.lectern.importing.xml.XmlElement;
import org.lectern.importing.xml.XmlHead;

/** Feeds in Atom 1.0 (RFC 4287) and 0.3, and single entries: one post an entry. */
@ApplicationScoped
public class AtomFeed implements SourceFormat {
    private final PieceReading reading;

    /** For the container's proxy. */
    protected AtomFeed() {
        this(null);
    }

    @Inject
    public AtomFeed(PieceReading reading) {
        this.reading = reading;
    }

    @Override
    public String label() {
        return "Atom";
    }

    @Override
    public Recognition recognise(SourceFile file) throws Unreadable {
        Optional<XmlElement> root = XmlHead.root(file)
                .filter(each ->
                        each.localName().equals("feed") || each.localName().equals("entry"));
        if (root.isEmpty()) {
            return Recognition.NONE;
        }
        String namespace = root.get().namespace();
        boolean isAtom = namespace.equals(Namespaces.ATOM) || namespace.equals(Namespaces.ATOM_03);
        return isAtom ? Recognition.CERTAIN : Recognition.LIKELY;
    }

    @Override
    public void read(SourceFile file, Findings findings) throws Unreadable {
        new AtomPosts(reading, file).read(findings::found, findings::rejected);
    }
}

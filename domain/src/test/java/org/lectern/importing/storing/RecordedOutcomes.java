package org.lectern.importing.storing;

import java.util.ArrayList;
import java.util.List;
import org.lectern.importing.field.FoundPost;
import org.lectern.post.Post;

/** What was told, a line each. */
final class RecordedOutcomes implements Outcomes {
    final List<String> told = new ArrayList<>();

    @Override
    public void created(FoundPost found, Post post) {
        told.add("created " + found.path());
    }

    @Override
    public void updated(FoundPost found, Post post) {
        told.add("updated " + found.path());
    }

    @Override
    public void unchanged(FoundPost found, Post post) {
        told.add("unchanged " + found.path());
    }

    @Override
    public void joined(FoundPost found, Post post, boolean isRicher) {
        told.add("joined " + found.path() + (isRicher ? " richer" : ""));
    }

    @Override
    public void proposed(FoundPost found, Post post, List<String> fields) {
        told.add("proposed " + found.path() + ' ' + fields);
    }

    @Override
    public void rejected(FoundPost found, String reason) {
        told.add("rejected " + found.path() + ": " + reason);
    }

    @Override
    public void warning(FoundPost found, String sentence) {
        told.add("warning " + found.path() + ": " + sentence);
    }
}

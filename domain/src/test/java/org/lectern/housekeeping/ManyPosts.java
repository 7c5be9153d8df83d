package org.lectern.housekeeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;

/** Finds every post, reports how many there are, and has no room for more than two. */
final class ManyPosts implements GatheringCheck {
    @Override
    public String name() {
        return "many";
    }

    @Override
    public String label() {
        return "Many";
    }

    @Override
    public String meaning() {
        return "";
    }

    @Override
    public boolean readsTexts() {
        return false;
    }

    @Override
    public Gathering begin() {
        List<String> ids = new ArrayList<>();
        return new Gathering() {
            @Override
            public void take(ReadPost post) {
                ids.add(post.id());
            }

            @Override
            public Conclusion conclude() {
                List<Sighting> all = ids.stream()
                        .map(id -> Sighting.of(new ManyPosts(), id, "", ""))
                        .toList();
                return Conclusion.of(ids.size() > 2 ? all.subList(0, 1) : all)
                        .cut(Optional.of("more than two").filter(cut -> ids.size() > 2))
                        .reporting(Document.of("posts", ids.size()));
            }
        };
    }
}

package org.lectern.bulk;

import java.util.Objects;
import org.lectern.document.Document;

/** What an operation makes of one post's document. */
public sealed interface Edited {
    record Changed(Document document) implements Edited {
        public Changed {
            Objects.requireNonNull(document);
        }
    }

    /** The post is so already, or it is none of the operation's concern. */
    record Unchanged() implements Edited {}

    /** It can't be done to this post. @param why in words for people */
    record Refused(String why) implements Edited {
        public Refused {
            Objects.requireNonNull(why);
        }
    }

    static Edited of(Document before, Document after) {
        return before.equals(after) ? new Unchanged() : new Changed(after);
    }
}

package org.lectern.housekeeping.check;

import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.housekeeping.Fix;
import org.lectern.housekeeping.MendPost;
import org.lectern.housekeeping.PatchFix;
import org.lectern.post.PostFields;
import org.lectern.post.Status;

/** Throws the newer of two posts that are one into the trash, from where it can be taken out again. */
final class Discarded {
    private Discarded() {}

    static Fix fix(MendPost mending) {
        return new PatchFix(
                "discard",
                "Throw the newer one into the trash",
                List.of(),
                mending,
                (post, sighting, values) -> post.status() == Status.TRASHED
                        ? Optional.empty()
                        : Optional.of(Document.of(PostFields.STATUS, Status.TRASHED.text())));
    }
}

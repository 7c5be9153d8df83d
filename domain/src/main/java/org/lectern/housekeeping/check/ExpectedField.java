package org.lectern.housekeeping.check;

import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.housekeeping.Fix;
import org.lectern.housekeeping.MendPost;
import org.lectern.housekeeping.PatchFix;
import org.lectern.housekeeping.PostCheck;
import org.lectern.housekeeping.ReadPost;
import org.lectern.housekeeping.Sighting;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.Status;

/**
 * Posts that lack something which readers find them by. A draft that somebody is writing may lack anything; one that came with an import
 * is complete as far as its writer is concerned.
 */
abstract class ExpectedField implements PostCheck {
    private final String field;
    private final String inWords;
    private final List<Fix> fixes;

    /** @param inWords what is missing, as in "has no title" */
    ExpectedField(String field, String inWords, MendPost mending) {
        this.field = field;
        this.inWords = inWords;
        fixes = List.of(new PatchFix(
                "set",
                "Say the " + inWords,
                List.of(new Fix.Parameter("value", inWords, true)),
                mending,
                (post, sighting, values) -> lacks(post)
                        ? Optional.of(Document.of(field, values.fields().get("value")))
                        : Optional.empty()));
    }

    /** Whether a post that is no draft should have it. */
    abstract boolean isExpectedOf(Post post);

    /** Whether it has none; a value of a type that Lectern can't read is none. */
    abstract boolean lacks(Post post);

    @Override
    public List<Fix> fixes() {
        return fixes;
    }

    @Override
    public boolean readsTexts() {
        return false;
    }

    @Override
    public List<Sighting> look(ReadPost read) {
        Post post = read.post();
        boolean isBeingWritten = post.status() == Status.DRAFT
                && post.document().document(PostFields.SOURCE).isEmpty();
        return isBeingWritten || !isExpectedOf(post) || !lacks(post)
                ? List.of()
                : List.of(Sighting.of(this, read.id(), "/" + field, "has no " + inWords)
                        .with("is", post.document().value(field).isPresent() ? "blank" : "missing"));
    }

    static boolean isPart(Post post) {
        return post.document().document(PostFields.PART_OF).isPresent();
    }

    static boolean isBlank(Optional<String> text) {
        return text.filter(each -> !each.isBlank()).isEmpty();
    }
}

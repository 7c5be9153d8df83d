package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.document.Fingerprint;
import org.lectern.housekeeping.Fix;
import org.lectern.housekeeping.PostCheck;
import org.lectern.housekeeping.ReadPost;
import org.lectern.housekeeping.SecondLook;
import org.lectern.housekeeping.SettlingFix;
import org.lectern.housekeeping.Sighting;
import org.lectern.importing.review.Decision;
import org.lectern.importing.review.FieldText;
import org.lectern.importing.review.SettleProposal;
import org.lectern.post.OpenQuestions;
import org.lectern.post.Post;
import org.lectern.post.SaveResult;
import org.lectern.post.history.Change;
import org.lectern.problem.Pointer;

/** Fields that a post's file has otherwise since it was imported again, and that somebody changed here. */
@ApplicationScoped
public class ImportProposals implements PostCheck {
    /** Of what the file says, in characters. */
    private static final int SHOWN = 200;

    private final SettleProposal settling;
    private final List<Fix> fixes;

    /** For the container's proxy. */
    protected ImportProposals() {
        this(null, null);
    }

    @Inject
    public ImportProposals(SecondLook secondLook, SettleProposal settling) {
        this.settling = settling;
        fixes = List.of(
                new SettlingFix(
                        "take",
                        "Take what the file says",
                        secondLook,
                        (post, sighting, change) -> settled(post, Decision.accepting(field(sighting)), change)),
                new SettlingFix(
                        "keep",
                        "Keep what is here",
                        secondLook,
                        (post, sighting, change) -> settled(post, Decision.dismissing(field(sighting)), change)));
    }

    @Override
    public String name() {
        return "import-proposals";
    }

    @Override
    public String label() {
        return "Changes that imported files propose";
    }

    @Override
    public String meaning() {
        return "The file of a post has changed, in a field that somebody changed here too. What is here stays until somebody takes what"
                + " the file says.";
    }

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
        Document proposed = OpenQuestions.proposed(read.post());
        return proposed.names().stream()
                .map(field -> sighting(read, field, proposed.value(field)))
                .toList();
    }

    private Sighting sighting(ReadPost read, String field, Optional<Object> value) {
        String says = value.isPresent()
                ? field + ": the file says " + FieldText.shortly(field, value, SHOWN)
                : field + ": the file no longer says anything";
        return Sighting.of(this, read.id(), Pointer.step("", field), says)
                .with("file", value.map(Fingerprint::of).orElse(""));
    }

    private SaveResult settled(Post post, Decision decision, Change change) {
        return OpenQuestions.proposed(post).names().containsAll(decision.fields())
                ? settling.settle(post.id(), post.version(), decision, change)
                : new SaveResult.Missing();
    }

    private static String field(Sighting sighting) {
        return sighting.place().substring(1);
    }
}

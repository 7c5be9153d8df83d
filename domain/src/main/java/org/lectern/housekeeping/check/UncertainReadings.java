package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.housekeeping.Fix;
import org.lectern.housekeeping.PostCheck;
import org.lectern.housekeeping.ReadPost;
import org.lectern.housekeeping.SecondLook;
import org.lectern.housekeeping.SettlingFix;
import org.lectern.housekeeping.Sighting;
import org.lectern.importing.review.SettleDoubt;
import org.lectern.post.OpenQuestions;
import org.lectern.post.OpenQuestions.Doubt;
import org.lectern.post.Post;
import org.lectern.post.SaveResult;
import org.lectern.post.history.Change;

/** Fields that an import read without being sure. */
@ApplicationScoped
public class UncertainReadings implements PostCheck {
    private final SettleDoubt settling;
    private final List<Fix> fixes;

    /** For the container's proxy. */
    protected UncertainReadings() {
        this(null, null);
    }

    @Inject
    public UncertainReadings(SecondLook secondLook, SettleDoubt settling) {
        this.settling = settling;
        fixes = List.of(new SettlingFix("confirm", "It is right", secondLook, this::confirmed));
    }

    @Override
    public String name() {
        return "uncertain-readings";
    }

    @Override
    public String label() {
        return "Readings that are not certain";
    }

    @Override
    public String meaning() {
        return "An import read a field from a text that can be read in another way too. Say that it is right, or edit the field: then the"
                + " doubt goes away by itself.";
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
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Doubt doubt : OpenQuestions.doubts(read.post())) {
            reasons.merge(doubt.field(), doubt.reason(), (some, more) -> some + "; " + more);
        }
        return reasons.entrySet().stream()
                .map(each -> Sighting.of(this, read.id(), place(each.getKey()), each.getKey() + ": " + each.getValue())
                        .with("reason", each.getValue()))
                .toList();
    }

    private SaveResult confirmed(Post post, Sighting sighting, Change change) {
        List<String> fields = OpenQuestions.doubts(post).stream()
                .map(Doubt::field)
                .filter(field -> place(field).equals(sighting.place()))
                .distinct()
                .toList();
        return fields.isEmpty()
                ? new SaveResult.Missing()
                : settling.confirm(post.id(), post.version(), fields, change);
    }

    private static String place(String field) {
        return "/" + field.replace('.', '/');
    }
}

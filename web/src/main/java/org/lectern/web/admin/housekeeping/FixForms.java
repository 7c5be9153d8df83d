package org.lectern.web.admin.housekeeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lectern.housekeeping.Check;
import org.lectern.housekeeping.Finding;
import org.lectern.housekeeping.Fix;
import org.lectern.housekeeping.RepairLink;
import org.lectern.housekeeping.Sighting;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.admin.housekeeping.FindingCard.Choice;
import org.lectern.web.admin.housekeeping.FindingCard.FixForm;
import org.lectern.web.admin.housekeeping.FindingCard.Input;

/** The forms by which findings are mended. */
@RequestScoped
public class FixForms {
    private static final String MERGE = "merge";
    private static final Map<String, String> TYPES = Map.of(
            "posts-without-tags", "tags",
            "posts-without-date", "date",
            "posts-without-summary", "long",
            "images-without-alt", "long");

    private final RepairLink repairing;
    private final CheckWords words;
    private final Texts texts;

    /** For the container's proxy. */
    protected FixForms() {
        this(null, null, null);
    }

    @Inject
    public FixForms(RepairLink repairing, CheckWords words, Texts texts) {
        this.repairing = repairing;
        this.words = words;
        this.texts = texts;
    }

    /** For all findings of a check. */
    Made of(Check check) {
        return new Made(check, repairing.repairs(check) ? repairing.uses(check.name()) : Map.of());
    }

    /** @param uses how many findings there are of an address */
    final class Made {
        private final Check check;
        private final Map<String, Integer> uses;

        private Made(Check check, Map<String, Integer> uses) {
            this.check = check;
            this.uses = uses;
        }

        List<FixForm> of(Finding finding) {
            return check.fixes().stream()
                    .map(fix -> form(fix, finding.sighting()))
                    .toList();
        }

        private FixForm form(Fix fix, Sighting sighting) {
            boolean isMerger = fix.name().equals(MERGE);
            List<Input> inputs = isMerger
                    ? List.of()
                    : fix.parameters().stream().map(this::input).toList();
            List<Choice> choices = isMerger
                    ? Stream.of(sighting.subject(), sighting.place())
                            .map(key -> new Choice("into", key, texts.of("housekeeping.keep", key)))
                            .toList()
                    : List.of();
            int same = inputs.isEmpty()
                    ? 0
                    : sighting.evidence()
                            .text("address")
                            .map(address -> uses.getOrDefault(address, 0))
                            .orElse(0);
            return new FixForm(fix.name(), words.fix(fix), inputs, choices, same);
        }

        private Input input(Fix.Parameter parameter) {
            return new Input(
                    parameter.name(),
                    words.parameter(check.name(), parameter),
                    TYPES.getOrDefault(check.name(), "text"));
        }
    }
}

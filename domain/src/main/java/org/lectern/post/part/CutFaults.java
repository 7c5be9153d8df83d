package org.lectern.post.part;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.post.PostLimits;
import org.lectern.post.Slug;
import org.lectern.problem.Violation;

/** What is wrong with cuts. */
final class CutFaults {
    private CutFaults() {}

    static List<Violation> of(String text, List<Cut> cuts) {
        List<Violation> violations = new ArrayList<>();
        if (cuts.isEmpty() || cuts.size() > PostLimits.MAX_ENTRIES) {
            violations.add(new Violation("/cuts", "has to be a list of 1 to " + PostLimits.MAX_ENTRIES + " parts"));
        }
        for (int i = 0; i < cuts.size(); i++) {
            Cut cut = cuts.get(i);
            int end = i + 1 < cuts.size() ? cuts.get(i + 1).start() : text.length();
            String pointer = "/cuts/" + i;
            if (!isInOrder(text, cut, end)) {
                violations.add(
                        new Violation(
                                pointer,
                                "has to begin behind the part before, and its headings and its abstract have to end before the next one"));
            } else if (!cutsBetweenCharacters(text, cut)) {
                violations.add(new Violation(pointer, "cuts a character in two"));
            }
            if (!cut.title().isEmpty() && !isLine(cut.title())) {
                violations.add(new Violation(pointer + "/title", "has to be one line of text"));
            }
            if (!cut.speakers().stream()
                    .allMatch(name -> isLine(name) && Slug.from(name).isPresent())) {
                violations.add(new Violation(pointer + "/speakers", "has to be a list of names"));
            }
            if (cut.section().filter(section -> !isLine(section)).isPresent()) {
                violations.add(new Violation(pointer + "/section", "has to be one line of text"));
            }
        }
        return violations;
    }

    private static boolean isInOrder(String text, Cut cut, int end) {
        boolean isOrdered = cut.start() >= 0 && cut.start() <= cut.body() && cut.body() <= end && end <= text.length();
        return isOrdered
                && cut.abstractAt()
                        .map(span -> span.start() >= cut.body() && span.end() <= end)
                        .orElse(true);
    }

    /** Halves of a character could not be stored. */
    private static boolean cutsBetweenCharacters(String text, Cut cut) {
        IntStream places = IntStream.concat(
                IntStream.of(cut.start(), cut.body()),
                cut.abstractAt().stream().flatMapToInt(span -> IntStream.of(span.start(), span.end())));
        return places.noneMatch(place -> place > 0
                && place < text.length()
                && Character.isHighSurrogate(text.charAt(place - 1))
                && Character.isLowSurrogate(text.charAt(place)));
    }

    private static boolean isLine(String text) {
        return !text.isBlank()
                && text.equals(text.strip())
                && text.length() <= PostLimits.MAX_TITLE
                && text.chars().noneMatch(Character::isISOControl);
    }
}

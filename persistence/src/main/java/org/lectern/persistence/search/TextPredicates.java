package org.lectern.persistence.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PhrasePredicateOptionsStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.lectern.search.Reach;
import org.lectern.search.SearchText;
import org.lectern.search.SearchText.Part;

/**
 * What has to stand in a post, as predicates of Hibernate Search. All parts have to, each in whichever field: the more in a title, the
 * better, and in the form that was typed better than in another one of the same stem.
 */
final class TextPredicates {
    /** How much a word counts in a field; half of that where the field has another form of it. */
    private static final Map<String, Float> WEIGHTS =
            Map.of(IndexFields.TITLE, 8f, IndexFields.ABOUT, 4f, IndexFields.TEXT, 1.5f);

    /** A word that is only begun, or only similar. */
    private static final float FAINT = 0.2f;

    /** Above everything that similar words can make. */
    static final float STRICT_FIRST = 1_000;

    /** In letters: with what similar words have to begin, too. */
    static final int SAME_BEGINNING = 1;

    private static final int LEAST_BEGINNING = 2;
    private static final int LEAST_BEGINNING_IN_TEXT = 3;
    private static final int SHORTEST_FUZZY = 4;
    private static final int SHORTEST_VERY_FUZZY = 8;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final SearchPredicateFactory factory;
    private final SearchText text;

    TextPredicates(SearchPredicateFactory factory, SearchText text) {
        this.factory = factory;
        this.text = text;
    }

    /**
     * Null-free and never empty: for a text that asks for something.
     *
     * @param reach what counts too, behind what was typed
     */
    SearchPredicate wanted(Reach reach) {
        var all = factory.bool();
        for (Part part : text.wanted()) {
            all.must(reach == Reach.TYPED ? strict(part) : loose(part, reach));
        }
        for (Part part : text.excluded()) {
            all.mustNot(standing(part));
        }
        if (reach != Reach.TYPED) {
            var strict = factory.bool();
            text.wanted().forEach(part -> strict.must(strict(part)));
            all.should(factory.bool().must(strict).constantScore().boost(STRICT_FIRST));
        }
        return all.toPredicate();
    }

    private SearchPredicate strict(Part part) {
        var any = factory.or();
        ways(part).forEach(any::add);
        return any.toPredicate();
    }

    /** In which the part may stand in a post. */
    private List<SearchPredicate> ways(Part part) {
        List<SearchPredicate> ways = new ArrayList<>(standings(part));
        if (!folded(part.text()).equals(lower(part.text()))) {
            ways.addAll(accented(part));
        }
        if (part.last() && part.text().length() >= LEAST_BEGINNING) {
            ways.add(beginning(IndexFields.TITLE_BEGINNINGS, IndexFields.TITLE, part));
            ways.add(beginning(IndexFields.NAME_BEGINNINGS, IndexFields.ABOUT, part));
        }
        return ways;
    }

    /** Whether more may be found that way than the one before it. */
    static boolean reaches(SearchText text, Reach reach) {
        return switch (reach) {
            case TYPED -> true;
            case BEGUN -> text.wanted().stream().anyMatch(TextPredicates::mayGoOn);
            case SIMILAR -> text.wanted().stream().anyMatch(part -> edits(part).isPresent());
        };
    }

    private static boolean mayGoOn(Part part) {
        return part.last() && !part.quoted() && part.text().length() >= LEAST_BEGINNING_IN_TEXT;
    }

    private SearchPredicate loose(Part part, Reach reach) {
        var any = factory.or().add(strict(part));
        if (mayGoOn(part)) {
            any.add(factory.prefix()
                    .field(IndexFields.TEXT)
                    .matching(folded(part.text()))
                    .constantScore()
                    .boost(FAINT));
        }
        edits(part)
                .filter(edits -> reach == Reach.SIMILAR)
                .ifPresent(edits -> IndexFields.TIERS.forEach(tier -> any.add(factory.match()
                        .field(tier)
                        .boost(FAINT * WEIGHTS.get(tier))
                        .matching(part.text())
                        .fuzzy(edits, SAME_BEGINNING))));
        return any.toPredicate();
    }

    private SearchPredicate standing(Part part) {
        var any = factory.or();
        standings(part).forEach(any::add);
        return any.toPredicate();
    }

    /** A word is a phrase of one; what the fields' analysis takes apart has to stand together. */
    private List<SearchPredicate> standings(Part part) {
        List<SearchPredicate> standings = new ArrayList<>();
        for (String tier : IndexFields.TIERS) {
            standings.add(phrase(tier, part).boost(WEIGHTS.get(tier)).toPredicate());
            if (!part.quoted()) {
                IndexFields.LANGUAGES.stream()
                        .map(language -> phrase(IndexFields.stemmed(tier, language), part))
                        .forEach(stem ->
                                standings.add(stem.boost(WEIGHTS.get(tier) / 2).toPredicate()));
            }
        }
        return standings;
    }

    private PhrasePredicateOptionsStep<?> phrase(String field, Part part) {
        return factory.phrase().field(field).matching(part.text());
    }

    /** Who types accents means them. */
    private List<SearchPredicate> accented(Part part) {
        return IndexFields.TIERS.stream()
                .map(tier -> factory.match()
                        .field(tier)
                        .boost(WEIGHTS.get(tier) / 2)
                        .matching(lower(part.text()))
                        .skipAnalysis()
                        .toPredicate())
                .toList();
    }

    private SearchPredicate beginning(String field, String tier, Part part) {
        return phrase(field, part)
                .constantScore()
                .boost(FAINT * WEIGHTS.get(tier))
                .toPredicate();
    }

    /** How many letters may be others; empty: the word is too short for that. */
    static Optional<Integer> edits(Part part) {
        int length = part.text().codePointCount(0, part.text().length());
        if (part.quoted() || length < SHORTEST_FUZZY) {
            return Optional.empty();
        }
        return Optional.of(length >= SHORTEST_VERY_FUZZY ? 2 : 1);
    }

    private static String lower(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** As words stand in the neutral fields. */
    static String folded(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return Normalizer.normalize(MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }
}

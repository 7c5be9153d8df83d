package org.lectern.web.admin.tag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lectern.housekeeping.likeness.Spelling;
import org.lectern.statistics.Statistics;
import org.lectern.tag.Tag;
import org.lectern.tag.Tags;
import org.lectern.web.admin.frame.AdminPage;
import org.lectern.web.admin.frame.Leave;
import org.lectern.web.admin.frame.Query;
import org.lectern.web.admin.frame.Sifted;
import org.lectern.web.tag.TagListing;

/** The list of tags: what its address asks for. */
@Named("tagList")
@RequestScoped
public class TagList {
    private static final int PAGE = 50;
    private static final int LONGEST = 200;
    private static final String MOST_USED = "-posts";
    private static final Set<String> WHICH = Set.of("", "none", "gone", "plain");

    private final Tags tags;
    private final Statistics statistics;
    private final Leave leave;
    private final Clock clock;

    private String words = "";
    private String sort = "";
    private String which = "";
    private String after = "";
    private Sifted<Row> page = new Sifted<>(List.of(), Optional.empty(), false);

    /**
     * A tag as the list shows it.
     *
     * @param redirect the tag that it became part of; empty: none
     * @param described whether more than a label is known
     */
    public record Row(
            String slug, String label, List<String> synonyms, String redirect, boolean described, long posts) {}

    /** For the container's proxy. */
    protected TagList() {
        this(null, null, null, null);
    }

    @Inject
    public TagList(Tags tags, Statistics statistics, Leave leave, Clock clock) {
        this.tags = tags;
        this.statistics = statistics;
        this.leave = leave;
        this.clock = clock;
    }

    public void load() {
        boolean makesSense = Set.of("", MOST_USED).contains(sort) && WHICH.contains(which) && words.length() <= LONGEST;
        boolean isPlaceRight = !sort.equals(MOST_USED) || after.matches("\\d{0,7}");
        if (!makesSense || !isPlaceRight) {
            leave.refuse(400);
            return;
        }
        Map<String, Long> counts = statistics.of(clock.instant()).byTag();
        page = sort.equals(MOST_USED) ? byUse(counts) : bySlug(counts);
    }

    private Sifted<Row> bySlug(Map<String, Long> counts) {
        TagListing listing = new TagListing(tags, counts, true);
        Sifted.Source<Row> source = (from, limit) -> listing.page(from, limit).stream()
                .map(tag -> row(tag, listing.count(tag)))
                .toList();
        return Sifted.of(source, Row::slug, wanted(), Optional.of(after).filter(each -> !each.isEmpty()), PAGE);
    }

    private Sifted<Row> byUse(Map<String, Long> counts) {
        int from = after.isEmpty() ? 0 : Integer.parseInt(after);
        List<String> slugs = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(slug -> has(slug, words))
                .skip(from)
                .limit(PAGE + 1L)
                .toList();
        List<Tag> known = slugs.isEmpty() ? List.of() : tags.findAllAround(slugs);
        List<Row> rows = slugs.stream()
                .limit(PAGE)
                .map(slug -> known.stream()
                        .filter(tag -> tag.slug().equals(slug))
                        .findFirst()
                        .orElseGet(() -> Tag.unknown(slug)))
                .map(tag -> row(tag, counts.getOrDefault(tag.slug(), 0L)))
                .toList();
        return new Sifted<>(
                rows, slugs.size() > PAGE ? Optional.of(Integer.toString(from + PAGE)) : Optional.empty(), false);
    }

    private Predicate<Row> wanted() {
        Predicate<Row> asked = row -> has(row.label() + row.slug() + String.join("", row.synonyms()), words);
        return switch (which) {
            case "none" -> asked.and(row -> row.posts() == 0 && row.redirect().isEmpty());
            case "gone" -> asked.and(row -> !row.redirect().isEmpty());
            case "plain" -> asked.and(row -> !row.described() && row.redirect().isEmpty());
            default -> asked;
        };
    }

    private static Row row(Tag tag, long posts) {
        return new Row(
                tag.slug(),
                tag.label().orElse(tag.slug()),
                tag.synonyms(),
                tag.redirect().orElse(""),
                tag.document().text(Tag.DESCRIPTION).isPresent(),
                posts);
    }

    private static boolean has(String text, String words) {
        String folded = Spelling.folded(text);
        return Spelling.words(words).stream().allMatch(folded::contains);
    }

    public List<Row> getRows() {
        return page.items();
    }

    public boolean isCutShort() {
        return page.isCutShort();
    }

    public String getNext() {
        return page.next().map(key -> address(sort, key)).orElse("");
    }

    public String getFirst() {
        return after.isEmpty() ? "" : address(sort, "");
    }

    public String getBySlug() {
        return address("", "");
    }

    public String getByUse() {
        return address(MOST_USED, "");
    }

    private String address(String order, String from) {
        return AdminPage.TAGS.path()
                + new Query()
                        .with("q", words)
                        .with("which", which)
                        .with("sort", order)
                        .with("after", from);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = text(words);
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = text(sort);
    }

    public String getWhich() {
        return which;
    }

    public void setWhich(String which) {
        this.which = text(which);
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = text(after);
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}

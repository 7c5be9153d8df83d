package org.lectern.importing.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.importing.notes.Block.Sort;
import org.lectern.importing.notes.Told.Way;

/**
 * Speakers in the list that notes begin with: {@code * Presenter: Ann Lee}, {@code * who} with the names one step deeper, {@code * Ann Lee
 * (Acme)} under a heading {@code Details}, {@code * Ann Lee - Engineer, Acme} as the first item.
 */
record ListedSpeakers(List<String> names, Way way, Optional<String> doubt) {
    private static final Pattern ITEM = Pattern.compile("^([ \\t]*)[*+-][ \\t]+(.*)$");
    private static final Pattern LABEL = Pattern.compile(
            "^(?:presented by|presenters?|presentors?|speakers?|who|people|panell?ists?|moderated by)\\s*:?\\s*(.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DETAILS = Pattern.compile("^details?\\W*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_EMPLOYER = Pattern.compile("^[^()]+\\([^()]+\\).*$");
    private static final Pattern WITH_ROLE =
            Pattern.compile("^[^-,@]+(?:\\s[-–—]+\\s|,\\s|\\s@\\s).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROLE = Pattern.compile(
            "(?i).*(?:\\b(?:sr|senior|jr|junior|lead|principal|prin|princ|staff|chief|ceo|cto|cio|coo|cmo|vp|head|director|dir|manager|mgr|engineer|eng"
                    + "|developer|dev|architect|arch|evangelist|advocate|founder|co-?founder|president|professor|prof|researcher|scientist"
                    + "|designer|consultant|analyst|maintainer|student|author)\\b|\\s@\\s).*");

    /** {@code Ann Lee - Acme}. */
    private static final Pattern COMPANY = Pattern.compile("^[^-]+\\s-+\\s\\p{Lu}\\S*(?:\\s\\p{Lu}\\S*)?$");

    private static final int FIRST_ITEMS = 12;

    static Optional<ListedSpeakers> of(Programme programme) {
        List<Block> blocks = programme.blocks();
        boolean isUnderDetails = false;
        for (int i = 0; i < Math.min(blocks.size(), 4); i++) {
            Block block = blocks.get(i);
            if (block.is(Sort.HEADING)) {
                isUnderDetails = DETAILS.matcher(block.text()).matches();
            } else if (block.is(Sort.LIST)) {
                Optional<ListedSpeakers> found = inList(block, isUnderDetails);
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<ListedSpeakers> inList(Block list, boolean isUnderDetails) {
        List<String> lines = list.text().lines().limit(FIRST_ITEMS).toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher item = ITEM.matcher(lines.get(i));
            if (!item.matches()) {
                continue;
            }
            Matcher label = LABEL.matcher(item.group(2).strip());
            if (label.matches()) {
                List<String> names = label.group(1).isBlank()
                        ? deeper(lines, i + 1, item.group(1))
                        : SpokenBy.surely(label.group(1)).map(SpokenBy::names).orElse(List.of());
                return Optional.of(names).filter(found -> !found.isEmpty()).map(ListedSpeakers::certain);
            }
        }
        return isUnderDetails ? detailed(lines) : leading(lines);
    }

    private static List<String> deeper(List<String> lines, int from, String indent) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        for (String line : lines.subList(from, lines.size())) {
            Matcher item = ITEM.matcher(line);
            boolean isDeeper = item.matches() && item.group(1).length() > indent.length();
            if (!isDeeper) {
                break;
            }
            depth = depth == 0 ? item.group(1).length() : depth;
            if (item.group(1).length() == depth) {
                SpokenBy.of(item.group(2)).ifPresent(found -> names.addAll(found.names()));
            }
        }
        return names;
    }

    private static Optional<ListedSpeakers> detailed(List<String> lines) {
        List<String> names = new ArrayList<>();
        for (String line : lines) {
            Matcher item = ITEM.matcher(line);
            if (item.matches() && WITH_EMPLOYER.matcher(item.group(2)).matches()) {
                SpokenBy.of(item.group(2).strip().replaceFirst("\\).*$", ")"))
                        .ifPresent(found -> names.addAll(found.names()));
            }
        }
        return Optional.of(names).filter(found -> !found.isEmpty()).map(ListedSpeakers::certain);
    }

    /** The first items, as far as each begins with a name and goes on with what that person is. */
    private static Optional<ListedSpeakers> leading(List<String> lines) {
        List<String> names = new ArrayList<>();
        for (String line : lines) {
            Matcher item = ITEM.matcher(line);
            boolean isFirst = item.matches() && item.group(1).isEmpty();
            if (!isFirst) {
                break;
            }
            String text = item.group(2).strip();
            Optional<SpokenBy> found = WITH_ROLE.matcher(text).matches()
                            && (ROLE.matcher(text).matches()
                                    || COMPANY.matcher(text).matches())
                    ? SpokenBy.of(text)
                    : Optional.empty();
            if (found.isEmpty()) {
                break;
            }
            names.addAll(found.get().names());
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new ListedSpeakers(
                        names,
                        Way.NAMES,
                        Optional.of("the names that the notes begin with are taken for the speakers'")));
    }

    private static ListedSpeakers certain(List<String> names) {
        return new ListedSpeakers(names, Way.NAMES, Optional.empty());
    }
}

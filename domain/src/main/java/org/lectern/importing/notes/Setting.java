package org.lectern.importing.notes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;

/**
 * What the files and folders around a file tell of the event that it is about.
 *
 * @param event its name
 * @param folder the name of the folder or file that the event's name was taken from; empty if a text states it
 * @param isSure whether they tell so much that the file has to be about an event
 * @param day the one that a folder is named after, as {@code 2023-03-16}
 */
record Setting(Optional<String> event, Optional<String> folder, boolean isSure, Optional<String> day) {
    private static final int HEAD = 8 * 1024;
    private static final int MOST_NEIGHBOURS = 200;
    private static final int MOST_READ = 8;
    private static final int FEWEST_DAYS = 2;

    private static final Pattern DATE = Pattern.compile("^((?:19|20)\\d{2})[-_](\\d{2})[-_](\\d{2})$");
    private static final Pattern YEAR = Pattern.compile("^(?:19|20)\\d{2}$");
    private static final Pattern NAMED = Pattern.compile(
            "^(?:(?<before>(?:19|20)\\d{2})[-_ ](?:\\d{2}[-_])?(?:\\d{2}[-_])?|(?<month>(?:0[1-9]|1[0-2])[-_]))?(?<name>.*?)(?:[-_ ](?<behind>(?:19|20)\\d{2}))?$");
    private static final Pattern NOTES_FILE = Pattern.compile("(?i)(?:^|[-_ ])(?:notes|report)(?:$|[-_ ])");

    /** As weblogs call the files of their posts. */
    static final Pattern POST = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}(?:-|$)");

    private static final Pattern DAY_FILE = Pattern.compile("^day[-_ ]?\\d.*|.*[-_ ]day[-_ ]?\\d.*");

    static Setting of(SourceFile file) throws Unreadable {
        Optional<String> stated = inReadme(file).or(() -> inNamesake(file));
        List<String> folders = file.path().folders();
        Optional<String> day = Optional.empty();
        Optional<InFolder> found = Optional.empty();
        for (int i = folders.size() - 1; i >= 0 && found.isEmpty(); i--) {
            Matcher date = DATE.matcher(folders.get(i));
            if (date.matches()) {
                day = day.or(() -> Optional.of(date.group(1) + "-" + date.group(2) + "-" + date.group(3)));
            } else {
                found = inFolder(folders, i);
            }
        }
        found = found.or(() -> inStem(file.path()));
        if (stated.isPresent()) {
            return new Setting(stated, Optional.empty(), true, day);
        }
        Optional<String> beside =
                found.isPresent() ? inNeighbours(file, found.get().name()) : Optional.empty();
        if (beside.isPresent()) {
            return new Setting(beside, found.map(InFolder::folder), true, day);
        }
        boolean isSure = found.filter(each -> each.isConference).isPresent()
                || found.isPresent()
                        && (hasDays(file)
                                || NOTES_FILE.matcher(file.path().stem()).find());
        return new Setting(found.map(InFolder::name), found.map(InFolder::folder), isSure, day);
    }

    private record InFolder(String name, String folder, boolean isConference) {}

    /** {@code 2024_04_postgres_conference}, {@code KubeCon-2017}, {@code 2023/03_axe-con}. */
    private static Optional<InFolder> inFolder(List<String> folders, int at) {
        Matcher parts = NAMED.matcher(folders.get(at));
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean isBelowYear = at > 0 && YEAR.matcher(folders.get(at - 1)).matches();
        Optional<String> year = Optional.ofNullable(parts.group("before"))
                .or(() -> Optional.ofNullable(parts.group("behind")))
                .or(() -> isBelowYear ? Optional.of(folders.get(at - 1)) : Optional.empty());
        String name = parts.group("name").replace('_', ' ').strip();
        boolean isNamed = name.codePoints().filter(Character::isLetter).count() > 2;
        boolean isConference = EventName.isConference(name);
        boolean isDated = !isBelowYear || parts.group("month") != null || isConference;
        if (year.isEmpty() || !isNamed || !isDated) {
            return Optional.empty();
        }
        boolean isSure = isConference || isBelowYear && parts.group("month") != null;
        return Optional.of(new InFolder(name + " " + year.get(), folders.get(at), isSure));
    }

    /** {@code ruby_conf_2022.md}. */
    private static Optional<InFolder> inStem(SourcePath path) {
        boolean isPost = POST.matcher(path.stem()).find();
        return isPost ? Optional.empty() : inFolder(List.of(path.stem()), 0).filter(InFolder::isConference);
    }

    /** The README beside the file names an event, in its heading or as {@code Notes from ...}. */
    private static Optional<String> inReadme(SourceFile file) throws Unreadable {
        for (String name : List.of("README.md", "readme.md", "Readme.md", "index.md")) {
            Optional<SourceFile> readme = file.beside(name);
            if (readme.isPresent()) {
                return inText(new String(readme.get().head(HEAD), StandardCharsets.UTF_8))
                        .filter(EventName::hasYear);
            }
        }
        return Optional.empty();
    }

    /** In the sentence that says so, else in the heading that the text begins with. */
    static Optional<String> inText(String text) {
        List<Block> blocks = Outline.of(text);
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        for (Block block : blocks.subList(0, Math.min(3, blocks.size()))) {
            String line = Outline.plain(block.text());
            if (block.is(Block.Sort.PARAGRAPH) && line.toLowerCase(Locale.ROOT).startsWith("notes from ")) {
                Optional<String> event = EventName.in(line);
                if (event.isPresent()) {
                    return event;
                }
            }
        }
        return blocks.get(0).is(Block.Sort.HEADING) ? EventName.in(blocks.get(0).text()) : Optional.empty();
    }

    /** A file that is called as its folder is, and like a conference: {@code 2026-Foo/2026 Foo Conference.md}. */
    private static Optional<String> inNamesake(SourceFile file) {
        List<String> folders = file.path().folders();
        if (folders.isEmpty()) {
            return Optional.empty();
        }
        String folder = letters(folders.get(folders.size() - 1));
        for (SourcePath neighbour : some(file)) {
            String name = letters(neighbour.stem());
            boolean isNamesake = folder.length() > 4 && name.startsWith(folder) && EventName.hasYear(neighbour.stem());
            if (isNamesake && neighbour.extension().equals("md")) {
                return EventName.in(neighbour.stem());
            }
        }
        return Optional.empty();
    }

    /** The heading of another file in the folder, which names the event that the folder's name hints at. */
    private static Optional<String> inNeighbours(SourceFile file, String hint) throws Unreadable {
        List<SourcePath> texts = some(file).stream()
                .filter(each -> each.extension().equals("md") && !each.equals(file.path()))
                .limit(MOST_READ)
                .toList();
        for (SourcePath path : texts) {
            Optional<SourceFile> neighbour = file.beside(path.name());
            if (neighbour.isPresent()) {
                Optional<String> event = inText(new String(neighbour.get().head(HEAD), StandardCharsets.UTF_8))
                        .filter(name -> EventName.hasYear(name) && EventName.isAlike(name, hint));
                if (event.isPresent()) {
                    return event;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hasDays(SourceFile file) {
        return some(file).stream()
                        .filter(each -> DAY_FILE.matcher(each.stem().toLowerCase(Locale.ROOT))
                                .matches())
                        .count()
                >= FEWEST_DAYS;
    }

    private static List<SourcePath> some(SourceFile file) {
        List<SourcePath> all = file.neighbours();
        return all.size() > MOST_NEIGHBOURS ? List.of() : all;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

package org.lectern.importing.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.frontmatter.FrontMatters;
import org.lectern.importing.notes.Told.Way;
import org.lectern.importing.text.MarkdownNames;

/** Tells which files hold notes of conferences, and of what sort they are. */
@ApplicationScoped
public class NotesFile {

    /** Of texts that may be Markdown: only the notes of many talks are known by their content alone. */
    private static final Set<String> PLAIN_EXTENSIONS = Set.of("txt", "text");

    private static final int HEAD = 64 * 1024;
    private static final int FEWEST_WORDS = 2;

    /** <a href="https://www.swift.org/documentation/docc/metadata">DocC's</a>. */
    private static final Pattern DIRECTIVES = Pattern.compile(
            "(?m)^@Metadata \\{[ \\t]*\\R((?:[ \\t]+\\S.*\\R|[ \\t]*\\R){1,100}?)\\}[ \\t]*(?:\\R|\\z)");

    private static final Pattern ABOUT = Pattern.compile("(?i)^(?:my )?conference[-_ ]?notes$");
    private static final Pattern LOCAL_LINK = Pattern.compile("\\]\\(\\.?/?[^():\\s]+\\.md\\)|<doc:[^<>\\s]+>");
    private static final List<String> WORDS = List.of(
            "slides", "speaker", "presenter", "presented by", "keynote", "lightning talk", "pretalx", "this talk");

    private final FrontMatters frontMatters;

    /** For the container's proxy. */
    protected NotesFile() {
        this(null);
    }

    @Inject
    public NotesFile(FrontMatters frontMatters) {
        this.frontMatters = frontMatters;
    }

    /** What a file holds. */
    public enum Sort {
        /** Something else. */
        NOTHING,
        /** Notes of an event, its talks in one text. */
        TALKS,
        /** Notes of one talk. */
        TALK,
        /** A text about an event: what was seen there, or which notes there are. */
        EVENT,
        /** What a collection of notes says about itself. */
        ABOUT
    }

    /** Judged by the beginning of the file and by the files around it. */
    public Sort sort(SourceFile file) throws Unreadable {
        boolean isPlain = PLAIN_EXTENSIONS.contains(file.path().extension());
        if (!MarkdownNames.PLAIN.contains(file.path().extension()) && !isPlain
                || file.beside(file.path().stem() + ".meta").isPresent()) {
            return Sort.NOTHING;
        }
        String beginning = new String(file.head(HEAD), StandardCharsets.UTF_8);
        boolean isBegun = beginning.startsWith("\uFEFF")
                ? frontMatters.isBegun(beginning.substring(1))
                : frontMatters.isBegun(beginning);
        if (isBegun
                || beginning.isBlank()
                || beginning.stripLeading().startsWith("<!--")
                || beginning.indexOf('\0') >= 0) {
            return Sort.NOTHING;
        }
        Sort sort = sort(open(file, beginning));
        return isPlain && sort != Sort.TALKS ? Sort.NOTHING : sort;
    }

    static Noted open(SourceFile file, String text) throws Unreadable {
        Matcher directives = DIRECTIVES.matcher(text);
        boolean isDirected = directives.find();
        String plain = isDirected ? text.substring(0, directives.start()) + text.substring(directives.end()) : text;
        return new Noted(
                file.path(),
                plain,
                isDirected ? Optional.of(directives.group(1).strip()) : Optional.empty(),
                Programme.of(plain),
                Setting.of(file));
    }

    static Sort sort(Noted noted) {
        boolean isAbout =
                noted.heading().filter(words -> ABOUT.matcher(words).matches()).isPresent();
        if (isAbout) {
            return Sort.ABOUT;
        }
        boolean isContents = isContents(noted);
        boolean isTold = words(noted.text()) >= FEWEST_WORDS;
        boolean isAtEvent = noted.setting().isSure()
                || noted.ownEvent().filter(NotesFile::isConference).isPresent();
        if (!isContents && noted.programme().isOfTalks() && (isAtEvent || isTold)) {
            return Sort.TALKS;
        }
        OneTalk talk = OneTalk.of(noted);
        boolean isSure = noted.setting().isSure();
        boolean isLabelled = isTold && talk.way() == Way.NAMES && talk.isLabelled();
        boolean isTalk = isSure ? talk.way() != Way.NOTHING && talk.way() != Way.TIME : isLabelled;
        if (isTalk && !isContents) {
            return Sort.TALK;
        }
        boolean isGroup = noted.heading().filter(SectionName::isSection).isPresent();
        if (isSure && !isContents && !isGroup && talk.isNamedSo()) {
            return Sort.TALK;
        }
        return isSure || isCalledLikeEvent(noted) ? Sort.EVENT : Sort.NOTHING;
    }

    private static boolean isConference(String name) {
        return EventName.hasYear(name) && EventName.isConference(name);
    }

    /** Whether heading and file name an event: {@code # FooConf 2031 highlights} in {@code 2031_fooconf.md}, as no weblog dates its posts. */
    private static boolean isCalledLikeEvent(Noted noted) {
        String stem = noted.path().stem();
        return EventName.hasYear(stem)
                && !Setting.POST.matcher(stem).find()
                && noted.ownEvent()
                        .filter(NotesFile::isConference)
                        .filter(name -> EventName.isAlike(name, stem))
                        .isPresent();
    }

    /** Whether it is about other files: a README, or a list of them. */
    static boolean isContents(Noted noted) {
        return noted.path().stem().equalsIgnoreCase("readme")
                || LOCAL_LINK.matcher(noted.text()).results().limit(3).count() > 2;
    }

    private static int words(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return (int) WORDS.stream().filter(lower::contains).count();
    }
}

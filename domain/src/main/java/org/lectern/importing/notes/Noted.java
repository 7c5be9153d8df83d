package org.lectern.importing.notes;

import java.util.Optional;
import org.lectern.importing.file.SourcePath;
import org.lectern.post.PostLimits;

/**
 * A file of notes, opened.
 *
 * @param text without the directives that a documentation compiler reads
 * @param directives those
 */
record Noted(SourcePath path, String text, Optional<String> directives, Programme programme, Setting setting) {
    /** What it is about: the event that its first heading names, else the one that its folder does. */
    Optional<String> event() {
        Optional<String> own = ownEvent();
        Optional<String> fuller =
                setting.event().filter(name -> own.filter(name::startsWith).isPresent());
        return fuller.or(() -> own).or(setting::event);
    }

    /** By its first heading. */
    Optional<String> ownEvent() {
        boolean isTalk = programme.first().filter(Talk::isStated).isPresent();
        boolean isReadme =
                path.stem().equalsIgnoreCase("readme") && setting.event().isPresent();
        return isTalk || isReadme
                ? Optional.empty()
                : heading().flatMap(EventName::in).filter(this::isOwn);
    }

    Optional<String> heading() {
        return programme
                .first()
                .map(programme::block)
                .map(Block::text)
                .filter(words -> words.length() <= PostLimits.MAX_TITLE);
    }

    /** Where the folder tells which event it is, a heading may name something else that has a year. */
    private boolean isOwn(String name) {
        if (setting.event().isEmpty()) {
            return EventName.isConference(name) || programme.isOfTalks();
        }
        boolean isConference = EventName.isConference(name) && (EventName.hasYear(name) || programme.isOfTalks());
        return isConference
                || EventName.hasYear(name)
                        && EventName.isAlike(name, setting.event().get());
    }
}

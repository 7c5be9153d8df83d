package org.lectern.web.site;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A kind of address on the weblog. One class per kind, in {@code page/} or beside what it shows; found by its pattern. */
public interface SitePage {
    /** What the whole path looks like; no two pages' patterns match the same path, {@link #isLastResort} aside. */
    Pattern path();

    /** Whether any other page goes first. */
    default boolean isLastResort() {
        return false;
    }

    /** The answer, or empty where nothing is at this path. */
    Optional<Answer> answer(MatchResult path, Visit visit);
}

package org.lectern.importing;

import java.util.Arrays;
import java.util.Optional;

/** What became of something that an import was given. */
public enum ImportOutcome {
    CREATED("created"),
    UPDATED("updated"),
    UNCHANGED("unchanged"),
    /** It is another copy of a post that there is. */
    MERGED("merged"),
    /** It is another copy of a post that there is, and says more: the post does now. */
    ENRICHED("enriched"),
    /** Somebody edited the post here, so that the change is laid before people. */
    PROPOSED("proposed"),
    REJECTED("rejected"),
    /** Nobody reads files of this format yet. */
    UNKNOWN("unknown"),
    /** It was read with another file. */
    BELONGS_TO("belongsTo"),
    /** An operating system or a version control left it there. */
    PASSED_OVER("passedOver"),
    /** Something to know about the import as a whole. */
    NOTE("note");

    private final String text;

    ImportOutcome(String text) {
        this.text = text;
    }

    /** As documents and the API spell it. */
    public String text() {
        return text;
    }

    /** Whether the post is made of what was given. */
    boolean isOfTheSource() {
        return this == CREATED || this == UPDATED || this == UNCHANGED || this == PROPOSED;
    }

    public boolean isOfAPost() {
        return ordinal() <= PROPOSED.ordinal();
    }

    public static Optional<ImportOutcome> parse(String text) {
        return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst();
    }
}

package org.lectern.importing.notes;

import java.util.regex.Pattern;

/** Headings that are none of a talk. */
final class SectionName {
    private static final int LONGEST = 300;
    private static final String NUMBER = "(?:\\d{1,2}|one|two|three|four|five|six|seven)";

    private static final Pattern DAY = Pattern.compile(
            "day\\s*" + NUMBER
                    + "(?:\\W.*)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\\W.*)?|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}\\W*|(?:first|second|third|fourth|last) day",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern GROUP = Pattern.compile(
            "(?:(?:live|main|short|invited|regular|morning|afternoon|evening)\\s+)?(?:ligh?tn?ing(?:\\s+talks?)?|(?:opening\\s+|closing\\s+)?keynotes?(?:\\s+speakers?)?|talks|presentations|sessions|workshops|tutorials"
                    + "|posters|panels|sprints|speakers)\\W*|(?:session|track|room|block)s?\\s+[\\dA-Z](?:\\s*(?:-|–|to|&)\\s*\\d+)?\\W*"
                    + "|(?:morning|afternoon|evening)(?:\\s+sessions?)?\\W*",
            Pattern.CASE_INSENSITIVE);

    /** Of the event, beside the talks. */
    private static final Pattern REMARK = Pattern.compile(
            "(?:misc(?:ellaneous|ellanea)?|informal.*|random .*|hallway.*|corridor.*|other (?:notes|things|random).*|general (?:notes|remarks|impressions)"
                    + "|(?:closing|final|overall) (?:thoughts|remarks|impressions)|impressions|pre questions|vendor.*|sponsors|expo)\\W*",
            Pattern.CASE_INSENSITIVE);

    /** Of a talk, within its notes. */
    private static final Pattern WITHIN = Pattern.compile(
            ".*:\\s*|(?:ideas?|updates?|problems?|motivation|background|links?|resources|references|questions(?:\\s*(?:and|&)\\s*answers)?|q\\s*(?:&|and|/)\\s*a|notes?"
                    + "|summary|(?:key )?take-?aways?|conclusions?|abstract|slides|details?|agenda|overview|outline|intro(?:duction)?|demo|examples?|what is .*|tl;?dr"
                    + "|thoughts|see also|further reading|discussion|solutions?|results?|why\\??|how\\??|what\\??)\\W*",
            Pattern.CASE_INSENSITIVE);

    private SectionName() {}

    /** {@code Day 2}, {@code Friday}, {@code 10.4.22}. */
    static boolean isDay(String heading) {
        return is(DAY, heading);
    }

    /** {@code Lightning talks}, {@code Keynotes}, {@code Session 3}, {@code Day 2}. */
    static boolean isSection(String heading) {
        return isDay(heading) || is(GROUP, heading);
    }

    /** {@code Keynote speaker}: what follows is one talk. */
    static boolean isOfOne(String heading) {
        return heading.strip().matches("(?i)(?:opening |closing )?keynote(?: speaker)?");
    }

    /** {@code Miscellaneous}. */
    static boolean isRemark(String heading) {
        return is(REMARK, heading);
    }

    /** {@code Idea:}, {@code Key takeaways}. */
    static boolean isWithinTalk(String heading) {
        return is(WITHIN, heading);
    }

    private static boolean is(Pattern pattern, String heading) {
        return heading.length() <= LONGEST && pattern.matcher(heading).matches();
    }
}

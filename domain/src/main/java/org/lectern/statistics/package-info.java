/**
 * Counts of what anybody may read: posts and their words in all, by year, month and day; posts by tag, kind, language, event and person.
 *
 * <p>They are kept in a tree of {@link org.lectern.statistics.Bucket buckets}: days (and one for posts without a date), months, years,
 * all. A day's bucket is counted from the posts themselves, the others are the sums of those below them; nothing is ever incremented, so
 * that nothing can drift. Whoever writes posts leaves a {@link org.lectern.statistics.Mark mark} of the days beforehand; as long as there
 * is one, every reader counts its days anew before it trusts the tree. A crash leaves marks, and so work, but never a wrong count.
 *
 * <p>The tree does not know what time it is: it holds posts that are still to appear like all others, with the dates between which a
 * bucket changes by itself. A reader takes what lies wholly before its time, and looks into the one day that does not.
 *
 * <p>A {@link org.lectern.statistics.Timeline} is read from the tree for everything, and for what has one name of an aspect. Series are
 * the sums of their editions; people and tags with several names are counted from the posts where two of the names meet.
 */
package org.lectern.statistics;

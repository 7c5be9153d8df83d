/**
 * Finds what is wrong or missing in many posts at once, and helps to mend it.
 *
 * <p>A {@link org.lectern.housekeeping.Check} looks and reports {@link org.lectern.housekeeping.Sighting}s; what it saw is kept as a {@link
 * org.lectern.housekeeping.Finding} until it is mended. To add a check, put one class into {@code check/}.
 */
package org.lectern.housekeeping;

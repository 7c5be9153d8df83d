/** Which posts say the same, found by the paragraphs that they share. */
package org.lectern.housekeeping.duplicate;

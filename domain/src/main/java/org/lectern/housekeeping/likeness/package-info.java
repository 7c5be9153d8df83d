/** Which names look like one another, found without comparing each with each. */
package org.lectern.housekeeping.likeness;

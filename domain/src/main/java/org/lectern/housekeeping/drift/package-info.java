/** Which fields posts have, with values of which types: what a schema would say if anybody had written one. */
package org.lectern.housekeeping.drift;

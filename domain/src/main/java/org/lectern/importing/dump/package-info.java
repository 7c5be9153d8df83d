/** Plain text that somebody took from a page of a weblog: where its posts begin and end, and what in it is the page's own. */
package org.lectern.importing.dump;

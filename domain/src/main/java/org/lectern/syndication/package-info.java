/** What the feeds of this site are known by elsewhere, and who is told that they changed. */
package org.lectern.syndication;

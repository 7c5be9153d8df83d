/**
 * Who did what and when, for those who answer for the site. Entries are written once and never changed; they hold no text of a post, no
 * password, no token and no network address.
 */
package org.lectern.audit;

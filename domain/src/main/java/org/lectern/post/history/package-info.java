/**
 * What posts were, who changed them, and how to go back. Every version but the newest is kept as a revision; the newest is the post itself.
 */
package org.lectern.post.history;

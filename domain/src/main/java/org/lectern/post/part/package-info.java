/** Notes of which each talk is a post of its own: cut into parts, and read as the one text that they still are. */
package org.lectern.post.part;

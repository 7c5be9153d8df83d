/**
 * What a changed kind asks of the posts that there are: pure functions over their attributes. Nothing gets lost: a value that can't be
 * carried over stays where it is, and is told of; what is dropped is kept in the former version of the post.
 */
package org.lectern.post.kind.migration;

/**
 * One change over many posts. It is a document itself: which posts, what is done to them, what would come of it, how far it is, what became
 * of each post, and how it was undone.
 *
 * <pre>
 *   planned → selecting → running → done → undoing → undone
 *                    ↘ cancelled, failed ↗ (of what was done until then)
 * </pre>
 *
 * <p>Selecting writes one {@link org.lectern.bulk.BulkStep} for each post, so that no later change lets a post in or out; running works
 * through them, on one node at a time, and goes on where it ended when a node goes down.
 */
package org.lectern.bulk;

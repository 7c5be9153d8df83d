/** Two people changed one text: what each did, put together where it can be. */
package org.lectern.post.merge;

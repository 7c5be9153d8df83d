/** What the journal tells anybody of posts: publications, corrections and withdrawals. */
package org.lectern.change;

/** Tells other servers of changes, by requests that they can trust. */
package org.lectern.webhook;

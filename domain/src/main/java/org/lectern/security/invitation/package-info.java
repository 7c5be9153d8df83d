/** How people get in who have no password yet, or no longer: by a link that an administrator hands over. */
package org.lectern.security.invitation;

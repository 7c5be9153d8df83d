/** Where links lead: within the site, and to other sites. */
package org.lectern.housekeeping.link;

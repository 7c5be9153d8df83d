/** The pages on which people mend what housekeeping found. */
package org.lectern.web.admin.housekeeping;

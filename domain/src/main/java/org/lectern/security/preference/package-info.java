/** How each person wants to see the pages. */
package org.lectern.security.preference;

/** What the API and the admin pages have in common where both list posts: one grammar of filters. */
package org.lectern.web.listing;

/** What the API and the admin UI share of exports. */
package org.lectern.web.exporting;

/** What the API and the admin UI share of imports. */
package org.lectern.web.importing;

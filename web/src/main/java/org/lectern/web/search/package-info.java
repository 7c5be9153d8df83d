/** The weblog's page of searches, which takes the parameters of the API's: so it stands on both, and neither on it. */
package org.lectern.web.search;

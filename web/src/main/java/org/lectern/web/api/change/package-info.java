/** What changes, as a stream of events for as long as somebody listens. */
package org.lectern.web.api.change;

/** What the API notes of those who call it, and the address where administrators read it. */
package org.lectern.web.api.audit;

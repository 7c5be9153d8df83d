/** How many requests somebody may send (draft-ietf-httpapi-ratelimit-headers-10). Each node counts by itself. */
package org.lectern.web.limit;

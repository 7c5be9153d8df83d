/** {@code Idempotency-Key} on every POST of the API (draft-ietf-httpapi-idempotency-key-header-06). */
package org.lectern.web.api.idempotency;

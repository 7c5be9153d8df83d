/**
 * Requests that a client may send again when it did not hear how they ended (draft-ietf-httpapi-idempotency-key-header). What such a request
 * is about, nobody here knows.
 */
package org.lectern.idempotency;

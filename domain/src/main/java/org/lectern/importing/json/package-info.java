/**
 * JSON (RFC 8259) from strangers: any length as a stream, with bounded depth, and with the very bytes of each object that a post is made
 * of.
 */
package org.lectern.importing.json;

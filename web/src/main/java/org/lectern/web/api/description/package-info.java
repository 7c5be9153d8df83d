/**
 * The description of the API in OpenAPI 3.1: one fragment of YAML per resource, written by whoever writes the resource, merged with what only
 * the running site knows. Nothing of it is generated from the code; a test holds it against the code instead.
 */
package org.lectern.web.api.description;

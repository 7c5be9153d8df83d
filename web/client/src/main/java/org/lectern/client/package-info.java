/** A command-line program over the public API. */
package org.lectern.client;

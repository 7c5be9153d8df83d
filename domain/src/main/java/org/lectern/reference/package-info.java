/**
 * What posts refer to, as documents of their own. Posts hold keys; a key means one document, whatever that is called by now and whatever it
 * was merged into.
 */
package org.lectern.reference;

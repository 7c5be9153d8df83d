/** The description of the API against the running server: what it describes is sent, good and bad, and the answers are held against it. */
package org.lectern.it.described;

/** Texts out of bytes. */
package org.lectern.importing.text;

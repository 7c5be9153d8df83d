/** Files to be read, wherever they lie. */
package org.lectern.importing.file;

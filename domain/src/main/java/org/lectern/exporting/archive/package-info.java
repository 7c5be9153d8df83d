/** Lectern's own archive: how its files are called and what stands in them. The way back is in {@code org.lectern.importing.restoring}. */
package org.lectern.exporting.archive;

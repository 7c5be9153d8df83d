/** What was uploaded, taken apart into files: a ZIP, a TAR, a folder, or the one file itself. No name of an entry is ever a name on the disk. */
package org.lectern.importing.archive;

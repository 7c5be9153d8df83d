/** What was uploaded, taken apart into files: a ZIP, or the one file itself. Nothing is ever unpacked onto the disk. */
package org.lectern.importing.archive;

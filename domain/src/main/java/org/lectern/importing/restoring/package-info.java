/** Lectern's own archive, taken in again: documents with their ids, versions and history. */
package org.lectern.importing.restoring;

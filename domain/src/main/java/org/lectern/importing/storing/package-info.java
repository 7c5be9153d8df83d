/** Compares what an import found with what is stored, and stores what is new or changed. */
package org.lectern.importing.storing;

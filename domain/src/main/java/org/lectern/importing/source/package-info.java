/**
 * The shelf of importers: to read one more sort of input, add one class that implements {@link
 * org.lectern.importing.source.SourceFormat} here. CDI finds it.
 */
package org.lectern.importing.source;

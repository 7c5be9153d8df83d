/** What was imported, as it was. */
package org.lectern.importing.original;

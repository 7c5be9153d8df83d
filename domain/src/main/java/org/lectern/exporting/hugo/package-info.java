/** What Hugo wants. */
package org.lectern.exporting.hugo;

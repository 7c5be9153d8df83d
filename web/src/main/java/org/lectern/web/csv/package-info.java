/** Tables as comma-separated values. */
package org.lectern.web.csv;

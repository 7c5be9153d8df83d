/** The shelf of export formats: one class each. CDI finds them. */
package org.lectern.exporting.format;

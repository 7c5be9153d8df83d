/** What the formats share with which posts leave for another program. */
package org.lectern.exporting.leave;

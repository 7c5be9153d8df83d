/** What WordPress wants: its eXtended RSS, version 1.2, as its own exporter writes it. */
package org.lectern.exporting.wxr;

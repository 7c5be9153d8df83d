/** Charts as SVG, drawn on the server: nothing in them runs, nothing comes from elsewhere. */
package org.lectern.web.chart;

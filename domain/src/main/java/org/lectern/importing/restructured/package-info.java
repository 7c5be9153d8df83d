/**
 * reStructuredText as <a href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html">docutils specifies it</a>, made into HTML that
 * shows the same. Blocks are {@link org.lectern.importing.restructured.Form}s, tried in order; directives are found by their name.
 */
package org.lectern.importing.restructured;

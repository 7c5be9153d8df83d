/** From what people write to what readers see: Markdown, HTML and plain text, made safe once. */
package org.lectern.markup;

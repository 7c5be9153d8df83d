/** The documentation of the API for people, made of its description: a page about all of it, and one about each type of problem. */
package org.lectern.web.documentation;

/** What people decide about posts after an import: which of two values is to stand, and whether a doubtful reading is right. */
package org.lectern.importing.review;

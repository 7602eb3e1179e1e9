/** One case: its file as it is now, and the line of its history; personal data opened for those who may read it. */
@NullMarked
package nl.gezinslijn.query.history;

import org.jspecify.annotations.NullMarked;

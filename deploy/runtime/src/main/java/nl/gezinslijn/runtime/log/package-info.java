/** What the log tells of each request. */
@NullMarked
package nl.gezinslijn.runtime.log;

import org.jspecify.annotations.NullMarked;

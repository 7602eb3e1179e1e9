/** What a backup promises. */
@NullMarked
package nl.gezinslijn.standalone.backup;

import org.jspecify.annotations.NullMarked;

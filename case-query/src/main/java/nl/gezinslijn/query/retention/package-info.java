/** How long a case is kept, what is due for destruction, and what was destroyed. */
@NullMarked
package nl.gezinslijn.query.retention;

import org.jspecify.annotations.NullMarked;

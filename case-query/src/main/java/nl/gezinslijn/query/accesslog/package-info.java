/** Who looked: a line for every request that touches cases, as NEN 7513 asks it. */
@NullMarked
package nl.gezinslijn.query.accesslog;

import org.jspecify.annotations.NullMarked;

/** How fast, beside others and beside the limit: a command line around benches that anyone can run again. */
@NullMarked
package nl.gezinslijn.bench;

import org.jspecify.annotations.NullMarked;

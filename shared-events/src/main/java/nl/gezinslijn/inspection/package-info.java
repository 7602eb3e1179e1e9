/** What an inspectorate looks at, as data, and what an inspection found. */
@NullMarked
package nl.gezinslijn.inspection;

import org.jspecify.annotations.NullMarked;

/** How long a command takes on a case in which much has happened. */
@NullMarked
package nl.gezinslijn.bench.longcase;

import org.jspecify.annotations.NullMarked;

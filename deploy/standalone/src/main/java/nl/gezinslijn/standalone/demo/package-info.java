/** Invented families, played in through the commands a user has. */
@NullMarked
package nl.gezinslijn.standalone.demo;

import org.jspecify.annotations.NullMarked;

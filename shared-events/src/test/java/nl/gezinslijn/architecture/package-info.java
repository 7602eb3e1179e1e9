/** What holds the house up: who may know whom, and which code is pure. */
@NullMarked
package nl.gezinslijn.architecture;

import org.jspecify.annotations.NullMarked;

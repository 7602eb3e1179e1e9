@NullMarked
package nl.gezinslijn.standalone.wiring;

import org.jspecify.annotations.NullMarked;

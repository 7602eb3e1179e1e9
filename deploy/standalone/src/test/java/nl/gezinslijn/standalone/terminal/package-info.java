@NullUnmarked
package nl.gezinslijn.standalone.terminal;

import org.jspecify.annotations.NullUnmarked;

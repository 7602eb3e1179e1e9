@NullUnmarked
package nl.gezinslijn.standalone.sweep;

import org.jspecify.annotations.NullUnmarked;

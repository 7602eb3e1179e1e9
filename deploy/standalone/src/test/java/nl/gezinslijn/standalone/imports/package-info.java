@NullUnmarked
package nl.gezinslijn.standalone.imports;

import org.jspecify.annotations.NullUnmarked;

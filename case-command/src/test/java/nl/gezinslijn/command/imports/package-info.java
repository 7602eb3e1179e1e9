@NullUnmarked
package nl.gezinslijn.command.imports;

import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
package nl.gezinslijn.standalone.verify;

import org.jspecify.annotations.NullUnmarked;

@NullMarked
package nl.gezinslijn.command.intensity;

import org.jspecify.annotations.NullMarked;

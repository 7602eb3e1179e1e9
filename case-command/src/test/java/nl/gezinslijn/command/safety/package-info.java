@NullMarked
package nl.gezinslijn.command.safety;

import org.jspecify.annotations.NullMarked;

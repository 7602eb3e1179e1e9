@NullMarked
package nl.gezinslijn.command.help;

import org.jspecify.annotations.NullMarked;

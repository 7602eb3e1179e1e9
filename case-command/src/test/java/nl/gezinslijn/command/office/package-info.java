@NullMarked
package nl.gezinslijn.command.office;

import org.jspecify.annotations.NullMarked;

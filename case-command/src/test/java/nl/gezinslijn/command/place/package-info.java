@NullMarked
package nl.gezinslijn.command.place;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.gezinslijn.command.record;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.gezinslijn.command.outcome;

import org.jspecify.annotations.NullMarked;

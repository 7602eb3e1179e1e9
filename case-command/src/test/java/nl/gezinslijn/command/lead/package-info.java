@NullMarked
package nl.gezinslijn.command.lead;

import org.jspecify.annotations.NullMarked;

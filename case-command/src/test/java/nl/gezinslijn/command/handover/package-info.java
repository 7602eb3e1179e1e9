@NullMarked
package nl.gezinslijn.command.handover;

import org.jspecify.annotations.NullMarked;

/** Referrals to protection bodies and their outcomes. */
@NullMarked
package nl.gezinslijn.command.protection;

import org.jspecify.annotations.NullMarked;

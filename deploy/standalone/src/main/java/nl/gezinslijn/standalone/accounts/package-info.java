/** Accounts and who may knock where. */
@NullMarked
package nl.gezinslijn.standalone.accounts;

import org.jspecify.annotations.NullMarked;

/**
 * What the tests of reliability share: a client's ledger, the three verdicts over it, a record of every run, and the
 * report that is made of the records.
 */
@NullMarked
package nl.gezinslijn.reliability;

import org.jspecify.annotations.NullMarked;

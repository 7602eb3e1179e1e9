/**
 * The rule book is proved all over the house: here, in the last module, the proofs of every module are gathered from
 * their sources, which are there whatever part of the house was built, and {@code docs/rules.md} is written from them.
 */
@NullMarked
package nl.gezinslijn.standalone.rulebook;

import org.jspecify.annotations.NullMarked;

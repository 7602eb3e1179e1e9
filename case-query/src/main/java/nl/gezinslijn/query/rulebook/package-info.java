/** The rule book for people and programs: what refuses a request, in both languages. */
@NullMarked
package nl.gezinslijn.query.rulebook;

import org.jspecify.annotations.NullMarked;

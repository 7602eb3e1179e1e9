/** The demo registers: invented families of Drenthe and Venray as lines of an old register, and what makes them. */
@NullMarked
package nl.gezinslijn.standalone.demo;

import org.jspecify.annotations.NullMarked;

@org.jspecify.annotations.NullMarked
package nl.gezinslijn.command.api;

package nl.gezinslijn.command.api;

import java.util.List;

/** A group of actions, as the API document shows them. */
record Topic(String name, String about, List<ActionResource> resources) {
    Topic {
        resources = List.copyOf(resources);
    }
}

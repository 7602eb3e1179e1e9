package nl.gezinslijn.manifests;

import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.JSON;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a manifest by the classes that are made of Kubernetes' own OpenAPI description, which know its fields, and
 * which of them have to be there.
 */
final class Judge {

    private Judge() {}

    /** @throws IllegalArgumentException when a field is not known, is of another type, or lacks */
    static KubernetesObject read(Map<String, Object> manifest) {
        String version = manifest.get("apiVersion").toString().replaceFirst(".*/", "");
        String name = "io.kubernetes.client.openapi.models.V" + version.substring(1) + manifest.get("kind");
        try {
            return JSON.deserialize(JsonMapper.shared().writeValueAsString(manifest), Class.forName(name));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(
                    "Kubernetes knows no " + manifest.get("apiVersion") + " " + manifest.get("kind"), e);
        }
    }

    /** What the Prometheus operator and Kustomize know, and Kubernetes itself does not. */
    static boolean isOfOthers(Map<String, Object> manifest) {
        String version = manifest.get("apiVersion").toString();
        return version.startsWith("kustomize.config.k8s.io/") || version.startsWith("monitoring.coreos.com/");
    }
}

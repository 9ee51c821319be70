package id.desa.anjungan.backend.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Holds what went over the wire against `village-v1.yaml` or `fleet-v1.yaml`, for the tests of both sides. An
/// empty list is a call of the contract. It is stricter than a reader: a body with a field the file does not know
/// is a complaint.
public final class ContractCheck {
    private static final String IRI = "https://contract.invalid/contract-v1.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final JsonNode contract;
    private final JsonSchemaFactory schemas;

    private ContractCheck(String base, JsonNode contract) {
        this.base = base;
        this.contract = contract;
        this.schemas = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(IRI, contract.toString()))));
    }

    public static ContractCheck village() {
        return of("village");
    }

    public static ContractCheck fleet() {
        return of("fleet");
    }

    private static ContractCheck of(String name) {
        try (var in = Nik.class.getResourceAsStream(name + "-v1.yaml")) {
            var contract = new YAMLMapper().readTree(Objects.requireNonNull(in));
            contract.path("components").path("schemas").forEach(ContractCheck::knowNothingElse);
            return new ContractCheck("/" + name + "/v1", contract);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is wrong with a request.
    ///
    /// @param path with `/village/v1` or `/fleet/v1`, without a query
    /// @param headers names in any case
    /// @param body empty where there is none
    public List<String> request(String method, String path, Map<String, List<String>> headers, byte[] body) {
        var operation = operation(method, path);
        if (operation.isEmpty()) {
            return List.of("the contract has no " + method + " " + path);
        }
        var complaints = new ArrayList<String>();
        operation.get().path("parameters").forEach(ref -> {
            var parameter = resolved(ref);
            if (parameter.path("in").asText().equals("header")) {
                complaints.addAll(header(parameter.path("name").asText(), parameter, headers));
            }
        });
        complaints.addAll(body(operation.get().path("requestBody"), headers, body));
        return List.copyOf(complaints);
    }

    /// What is wrong with the answer to a request.
    public List<String> response(
            String method, String path, int status, Map<String, List<String>> headers, byte[] body) {
        var operation = operation(method, path);
        if (operation.isEmpty()) {
            return List.of("the contract has no " + method + " " + path);
        }
        var responses = operation.get().path("responses");
        var response = resolved(responses.path(String.valueOf(status)));
        if (response.isMissingNode() && status >= 400) {
            response = resolved(responses.path("default"));
        }
        if (response.isMissingNode()) {
            return List.of(method + " " + path + " never answers " + status);
        }
        var complaints = new ArrayList<String>();
        response.path("headers")
                .properties()
                .forEach(entry -> complaints.addAll(header(entry.getKey(), resolved(entry.getValue()), headers)));
        complaints.addAll(body(response, headers, body));
        return List.copyOf(complaints);
    }

    /// Every operation as `METHOD /path/{id}`, to see that a test visited all of them.
    public List<String> operations() {
        var operations = new ArrayList<String>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return List.copyOf(operations);
    }

    /// Which of [#operations] a call is.
    public Optional<String> operationOf(String method, String path) {
        return template(path)
                .filter(template -> operation(method, path).isPresent())
                .map(template -> method.toUpperCase(Locale.ROOT) + " " + template);
    }

    private Optional<String> template(String path) {
        var names = new ArrayList<String>();
        contract.path("paths").fieldNames().forEachRemaining(names::add);
        var exact = names.stream().filter(name -> path.equals(base + name)).findFirst();
        return exact.or(() -> names.stream()
                .filter(name -> path.matches(base + name.replaceAll("\\{[a-z]+}", "[A-Za-z0-9_-]{8,64}")))
                .findFirst());
    }

    private Optional<JsonNode> operation(String method, String path) {
        return template(path)
                .map(template -> contract.path("paths").path(template).path(method.toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject);
    }

    private List<String> header(String name, JsonNode declared, Map<String, List<String>> headers) {
        var value = value(headers, name);
        if (value.isEmpty()) {
            return declared.path("required").asBoolean() ? List.of("header " + name + " is missing") : List.of();
        }
        return validate("header " + name, declared.path("schema"), JSON.valueToTree(value.get()));
    }

    private List<String> body(JsonNode holder, Map<String, List<String>> headers, byte[] body) {
        var contents = holder.path("content");
        if (contents.isEmpty()) {
            return body.length == 0 ? List.of() : List.of("a body where there is none in the contract");
        }
        var type =
                value(headers, "Content-Type").orElse("").replaceAll(";.*", "").strip();
        var declared = contents.path(type);
        if (declared.isMissingNode()) {
            return List.of("content type '" + type + "' is not of the contract");
        }
        if (!declared.has("schema")) {
            return body.length == 0 ? List.of("an empty document") : List.of();
        }
        try {
            return validate("body", declared.path("schema"), JSON.readTree(body));
        } catch (IOException e) {
            return List.of("the body is not JSON");
        }
    }

    private List<String> validate(String what, JsonNode schema, JsonNode value) {
        return schema(schema).validate(value).stream()
                .map(message -> what + ": " + message.getInstanceLocation() + " breaks '" + message.getType() + "' of "
                        + message.getSchemaLocation())
                .toList();
    }

    private JsonSchema schema(JsonNode node) {
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        var schema = node.has("$ref")
                ? JSON.createObjectNode().put("$ref", IRI + node.path("$ref").asText())
                : node;
        try {
            return schemas.getSchema(JSON.writeValueAsString(schema), InputFormat.JSON, config);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static Optional<String> value(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(entry -> name.equalsIgnoreCase(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .findFirst();
    }

    /// Closes an object schema that says nothing of further properties.
    private static void knowNothingElse(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        Stream.of("items", "properties").map(schema::path).forEach(ContractCheck::knowNothingElseWithin);
    }

    private static void knowNothingElseWithin(JsonNode node) {
        if (node.has("type")) {
            knowNothingElse(node);
        } else {
            node.forEach(ContractCheck::knowNothingElse);
        }
    }

    /// JSON text as bytes, for callers that hold text.
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Param;
using Support;

namespace Spark.Tests.ML.Golden;

/// <summary>Params, defaults and uid prefixes against a copy of what Spark 3.5.6 says of its classes.</summary>
public class DefaultsTests
{
    /// <summary>Params that hold stages, which are properties of their own here.</summary>
    private static readonly string[] Parts = ["stages", "estimator", "estimatorParamMaps", "evaluator"];

    public static TheoryData<string> Classes() =>
        [.. Reference().Where(pair => IsBuilt(pair.Key)).Select(pair => pair.Key)];

    [Theory]
    [MemberData(nameof(Classes))]
    public void Params_and_defaults_are_sparks(string jvmClass)
    {
        var expected = Reference()[jvmClass]!.AsObject();
        var instance = Make(jvmClass);

        Assert.Equal(jvmClass, instance.JvmClass);
        Assert.Matches($"^{expected["uidPrefix"]}_[0-9a-f]{{12}}$", instance.Uid());
        Assert.Equal(Kinds(expected), instance.Declared.ToDictionary(param => param.Name, param => param.Kind));
        Assert.Equal(
            Defaults(expected, instance),
            instance.DefaultValues.ToDictionary(
                pair => pair.Key,
                pair => instance.GetParam(pair.Key).Encode(pair.Value).ToJsonString()
            )
        );
    }

    [Fact]
    public void Every_param_explains_itself() =>
        Assert.All(
            Classes().Select(row => Make(row.Data)).SelectMany(instance => instance.Declared),
            param => Assert.Matches("^[A-Z].*[.]$", param.Doc)
        );

    private static Dictionary<string, string> Kinds(JsonObject expected) =>
        expected["params"]!
            .AsObject()
            .Where(pair => !Parts.Contains(pair.Key))
            .ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<string>());

    private static Dictionary<string, string> Defaults(JsonObject expected, Params instance) =>
        expected["defaults"]!
            .AsObject()
            .ToDictionary(
                pair => pair.Key,
                pair =>
                    pair.Value!.ToJsonString() == "\"uid \\u002B __output\""
                        ? $"\"{instance.Uid()}__output\""
                        : instance
                            .GetParam(pair.Key)
                            .Encode(instance.GetParam(pair.Key).Decode(pair.Value!))
                            .ToJsonString()
            );

    private static bool IsBuilt(string jvmClass) => TypeOf(jvmClass) is not null;

    private static Type? TypeOf(string jvmClass) =>
        typeof(Pipeline)
            .Assembly.GetTypes()
            .FirstOrDefault(type =>
                type.Name == jvmClass[(jvmClass.LastIndexOf('.') + 1)..]
                && type.Namespace!.StartsWith("Microsoft.Spark.ML", StringComparison.Ordinal)
            );

    private static Params Make(string jvmClass) => (Params)Activator.CreateInstance(TypeOf(jvmClass)!)!;

    private static JsonObject Reference([CallerFilePath] string here = "") =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Folder(here), "defaults.json")))!.AsObject();

    private static string Folder(string here) => Path.GetDirectoryName(RepositoryFiles.SourceOf(here))!;
}
